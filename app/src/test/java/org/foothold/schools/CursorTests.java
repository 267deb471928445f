package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.foothold.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {
    @Test
    void comesBackAsItWent() {
        assertThat(Cursor.read(Cursor.of("Nuñez, Ana\nu3"))).isEqualTo("Nuñez, Ana\nu3");
        assertThat(Cursor.read("")).isEmpty();
    }

    /** The second is U+0000, which no address holds openly. */
    @ParameterizedTest
    @ValueSource(strings = {"no cursor", "AA", "%%"})
    void whatIsNoneIsNotFound(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor)).isInstanceOf(NotFound.class);
    }
}

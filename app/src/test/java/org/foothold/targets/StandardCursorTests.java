package org.foothold.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.foothold.kernel.NotFound;
import org.junit.jupiter.api.Test;

class StandardCursorTests {
    @Test
    void aListBeginsWithoutACursorAndNeverAnewByAWrongOne() {
        assertThat(StandardStore.place(null)).isZero();
        assertThat(StandardStore.place("")).isZero();
        assertThat(StandardStore.place("12")).isEqualTo(12);
        assertThatThrownBy(() -> StandardStore.place("last")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> StandardStore.place("1234567890")).isInstanceOf(NotFound.class);
    }
}

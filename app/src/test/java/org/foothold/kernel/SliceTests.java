package org.foothold.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTests {
    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void whatIsAllHereIsToldInPartsThatMeet() {
        assertThat(Slice.after(null, ALL, 2, each -> each)).isEqualTo(new Slice<>(List.of("a", "b"), "b"));
        assertThat(Slice.after("b", ALL, 2, each -> each)).isEqualTo(new Slice<>(List.of("c", "d"), "d"));
        assertThat(Slice.after("d", ALL, 2, each -> each)).isEqualTo(new Slice<>(List.of("e"), null));
        assertThat(Slice.after("e", ALL, 2, each -> each)).isEqualTo(new Slice<>(List.of(), null));
    }

    @Test
    void aCursorOfNobodyIsNotFound() {
        assertThatThrownBy(() -> Slice.after("z", ALL, 2, each -> each)).isInstanceOf(NotFound.class);
    }
}

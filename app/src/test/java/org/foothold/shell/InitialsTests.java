package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTests {
    @Test
    void takesTheFirstAndTheLastWord() {
        assertThat(Initials.of("Ana María López")).isEqualTo("AL");
        assertThat(Initials.of("  íñigo ")).isEqualTo("Í");
        assertThat(Initials.of("علي حسن")).isEqualTo("عح");
        assertThat(Initials.of("🦊 Fox")).isEqualTo("🦊F");
        assertThat(Initials.of("")).isEmpty();
    }
}

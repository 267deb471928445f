package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
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

    @Test
    void tellsApartWhoWouldHaveTheSame() {
        Map<Integer, String> names = new LinkedHashMap<>();
        names.put(1, "Mia Gomez");
        names.put(2, "Max gray");
        names.put(3, "Ana Ruiz");
        names.put(4, "Ana Ruiz");
        names.put(5, "Liam Q");
        names.put(6, "Lea Q");
        names.put(7, "Íñigo");
        names.put(8, "Bo Li (2)");
        names.put(9, "Bo Li (1)");
        assertThat(Initials.among(names).values())
                .containsExactly("MGo", "MGr", "ARu1", "ARu2", "LQ1", "LQ2", "Í", "BL2", "BL1");
    }
}

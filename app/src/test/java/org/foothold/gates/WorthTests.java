package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WorthTests {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"score\": 3}",
                "{\"student\": {\"standing\": 0.7}}",
                "[{\"answers\": [{\"a\": 1}]}]",
                "{\"says\": \"75 %\"}",
                "{\"says\": \"7/10\"}",
                "{\"says\": \"3.5 points\"}",
                "{\"says\": \" 8 of 10\"}",
                "{\"says\": \"Grade: B\"}",
                "{\"letterGrade\": \"first\"}",
                "{\"meanLevel\": \"SECURE\"}",
                "{\"class_rank\": \"first\"}",
                "3"
            })
    void findsANumberOfWorthWhereverItStands(String answer) {
        assertThat(new Worth(Set.of("$.number")).in(JSON.readTree(answer))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\": 7}",
                "{\"level\": \"SECURE\", \"right\": true, \"nothing\": null}",
                "{\"at\": \"2026-03-02T15:00:00Z\", \"goal\": \"Compare 3 to 5 and 5 to 9\"}",
                "[]"
            })
    void passesWords(String answer) {
        assertThat(new Worth(Set.of("$.number")).in(JSON.readTree(answer))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have 7/10 now",
                "3 of 4",
                "tienes 3 de 4",
                "0.75",
                "0,75",
                "Grade: B",
                "Calificación: A-",
                "it says 75 %",
                "your score is good"
            })
    void findsOneWithinAText(String text) {
        assertThat(Worth.inText(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"On the way", "A grade of school", "Nota: Ana lo hizo", "una nota a todos", "Compare ratios"})
    void passesATextOfWords(String text) {
        assertThat(Worth.inText(text)).isEmpty();
    }

    @Test
    void harmlessIsAPlaceAndNotAName() {
        assertThat(new Worth(Set.of("$.number")).in(JSON.readTree("{\"student\": {\"number\": 7}}")))
                .isEqualTo(List.of("$.student.number is 7"));
    }
}

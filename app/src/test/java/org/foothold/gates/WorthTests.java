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

    @Test
    void harmlessIsAPlaceAndNotAName() {
        assertThat(new Worth(Set.of("$.number")).in(JSON.readTree("{\"student\": {\"number\": 7}}")))
                .isEqualTo(List.of("$.student.number is 7"));
    }
}

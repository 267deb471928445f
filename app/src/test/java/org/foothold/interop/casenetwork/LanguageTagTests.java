package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.foothold.targets.StandardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTests {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "English, en",
        "ENGLISH, en",
        "Spanish, es",
        "español, es",
        "spa, es",
        "eng-us, en-US",
        "en-US, en-US",
        "es_MX, es-MX",
        "' fr ', fr",
        "zh-hant-tw, zh-Hant-TW",
        "haw, haw",
        "Hawaiian, haw",
        "English-GB, en-GB"
    })
    void whatAFileCallsALanguageBecomesItsTag(String said, String tag) {
        assertThat(LanguageTag.of(said)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "American", "xx", "x-ours", "en-", "en--US", "en\" onclick=\"", "und", "1", "e", "-"})
    void whatNobodyKnowsIsDropped(String said) {
        assertThat(LanguageTag.of(said)).isEmpty();
    }

    @Test
    void anEditionAndItsStandardsHaveNothingButTags() {
        CaseSample sample = CaseSample.of("""
                {"CFDocument": {"title": "T", "creator": "C", "identifier": "d", "language": "English"},
                 "CFItems": [{"identifier": "a", "fullStatement": "A", "language": "Spanish"},
                  {"identifier": "b", "fullStatement": "B", "language": "Elvish"}],
                 "CFAssociations": []}""");
        assertThat(sample.get().language()).isEqualTo("en");
        assertThat(sample.get().standards())
                .extracting(StandardContent::language)
                .containsExactly("es", null);
        String unsaid = """
                {"CFDocument": {"title": "T", "creator": "C", "identifier": "d", "language": "Elvish"},
                 "CFItems": [{"identifier": "a", "fullStatement": "A", "language": "es_MX"}], "CFAssociations": []}""";
        assertThat(CaseSample.of(unsaid).get().language()).isEqualTo("es-MX");
    }
}

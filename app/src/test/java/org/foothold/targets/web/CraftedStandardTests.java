package org.foothold.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Problems;
import org.foothold.targets.EditionContent;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.ImportId;
import org.foothold.targets.StandardContent;
import org.foothold.targets.StandardId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A standard that is written to make pages fail is taken like any other, and its pages stand. */
@WebTest
class CraftedStandardTests {
    private static final String FORGED = "&#xE000;99&#xE001; and &#xE000;99999999999&#xE001; here";
    private static final String TRANSLATED = "{\"extensions\": {\"translations\": {\"es\": \"%s\"}}}";

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    FrameworkImports imports;

    private final FrameworkId framework = new FrameworkId(UUID.randomUUID());
    private TestSchool.Place place;
    private Cookie cookie;

    @BeforeEach
    void aTeacher() {
        place = schools.district();
        cookie = schools.signIn(place.teacher("Ana"));
    }

    private StandardContent standard(@Nullable String code, String statement, @Nullable String notes, String more) {
        UUID id = UUID.randomUUID();
        return new StandardContent(
                -1,
                new StandardId(id),
                id.toString(),
                null,
                code,
                null,
                null,
                1,
                "Standard",
                statement,
                notes,
                null,
                List.of(),
                null,
                more);
    }

    /** Takes it in and looks at each page of it in both languages. */
    private void assertStands(StandardContent standard) {
        EditionContent edition = new EditionContent(
                framework,
                framework.toString(),
                null,
                "Crafted",
                "Somebody",
                "en",
                null,
                null,
                "{}",
                List.of(standard),
                List.of());
        place.run(() -> {
            ImportId id = imports.start(place.system(), "test");
            imports.stage(place.system(), id, edition, new Problems(), count -> {});
            imports.take(place.system(), id);
        });
        for (String language : List.of("en", "es")) {
            for (String address : List.of("/standards/" + framework, "/standards/" + framework + "/" + standard.id())) {
                assertThat(browser.get().uri(address).cookie(cookie, new Cookie("language", language)))
                        .as(language + " " + address)
                        .hasStatusOk();
            }
        }
    }

    @Test
    void inItsStatement() {
        assertStands(standard("A.1", FORGED, null, "{}"));
    }

    @Test
    void inItsNotes() {
        assertStands(standard("A.1", "Compare", FORGED, "{}"));
    }

    @Test
    void inItsTranslation() {
        assertStands(standard("A.1", "Compare", null, TRANSLATED.formatted(FORGED)));
    }

    @Test
    void inTheTargetOfALink() {
        assertStands(standard("A.1", "See [this](http://a.example/$x_1$\"&#xE000;7&#xE001;)", null, "{}"));
    }

    /** Where no code stands, the beginning of the statement is its name; signs of two halves are half as many. */
    @Test
    void inSignsOfTwoHalves() {
        assertStands(standard(null, "😀".repeat(35), null, "{}"));
    }
}

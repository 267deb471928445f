package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * No page that a student is shown, in either language, holds a number of a student's worth: whatever a route answers in HTML
 * to a student of a class in which much happened. No number stands there but what is named here, by what it looks like or by
 * being somebody's words.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorthOnPagesTests extends Walk {
    /** The door of links says it, which shuts for a while after the many wrong ones that other tests try. */
    private static final String HOW_LONG_A_PASSWORD_IS = "how long a password is";

    /** Each must be somewhere: what nobody shows any more is not harmless but unknown. */
    private static final Map<String, Pattern> HARMLESS = Map.of(
            "a day in English",
            Pattern.compile("\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{1,2}\\b"),
            "a day in Spanish",
            Pattern.compile("\\b\\d{1,2} (?:ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic)\\b"),
            "what the check asks",
            Pattern.compile("Which is bluer\\? \\(\\d\\)|\\b3 to 5\\b|\\b5 to 9\\b"),
            "how much evidence there is, and how much is missing",
            Pattern.compile("\\b\\d+ (?:more )?pieces? of (?:evidence|work)\\b|\\b\\d+ evidencias?\\b"),
            "the name of the class",
            Pattern.compile("\\bPeriod 3 Math\\b"),
            HOW_LONG_A_PASSWORD_IS,
            Pattern.compile("\\b10 (?:characters of any kind|caracteres de cualquier)\\b"),
            "what a level means",
            Pattern.compile("\\bWhat does this mean\\b"),
            "how many days the token of a program lives",
            Pattern.compile("\\brosters:write \\| 30\\b"),
            "what programs may send, and the place of a status",
            Pattern.compile("\\b1 MB\\b|\\{0}"));

    private static final List<String> LANGUAGES = List.of("en", "es");

    private final List<Page> pages = new ArrayList<>();

    private record Page(String name, String language, String html) {
        List<String> worth() {
            return worth(html);
        }

        List<String> worthWith(String addition) {
            return worth(html.replace("</main>", addition + "</main>"));
        }

        private static List<String> worth(String html) {
            return Worth.inText(PageText.without(PageText.of(html), List.copyOf(HARMLESS.values())));
        }
    }

    /** First what only shows; what changes something may leave nothing to show. */
    @BeforeAll
    void ask() {
        Lived lived = living.elsewhere();
        Stream<Route> routes = Route.list(table).stream().filter(route -> !route.isApi() && !isOfNobody(route));
        routes.sorted((one, other) -> Boolean.compare(one.changes(), other.changes()))
                .forEach(route -> lived.everybody().stream()
                        .filter(actor -> actor.is(Role.STUDENT) && route.mayBeOpenedBy(actor))
                        .forEach(actor -> LANGUAGES.forEach(language -> ask(route, actor, language, lived))));
    }

    /** Samples of the look, and the door to people who are made up: of nobody. */
    private static boolean isOfNobody(Route route) {
        return route.pattern().startsWith("/styleguide") || route.pattern().startsWith("/demo");
    }

    private void ask(Route route, Actor actor, String language, Lived lived) {
        var request = as(actor, route, request(route, lived)).header("Accept-Language", language);
        MockHttpServletResponse answer = browser.perform(request).getResponse();
        if (Objects.requireNonNullElse(answer.getContentType(), "").contains("html")) {
            String html = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            pages.add(new Page(route.name() + " " + answer.getStatus(), language, html));
        }
    }

    @Test
    void everyPageOfStudentsWasWalkedInBothLanguages() {
        assertThat(shown("en"))
                .isEqualTo(shown("es"))
                .contains(
                        "GET /me 200", "GET /me/targets/{target} 200", "GET /classes/{schoolClass}/lessons/{date} 200");
        assertThat(pages)
                .filteredOn(page -> !page.html().contains("<html lang=\"" + page.language() + "\""))
                .extracting(Page::name)
                .isEmpty();
    }

    private Set<String> shown(String language) {
        return pages.stream()
                .filter(page -> page.language().equals(language))
                .map(Page::name)
                .filter(name -> name.startsWith("GET "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noPageSaysANumberOfWorth() {
        Set<String> worth = new TreeSet<>();
        pages.forEach(
                page -> page.worth().forEach(each -> worth.add(page.language() + " " + page.name() + ": " + each)));
        assertThat(worth).isEmpty();
    }

    @Test
    void whatIsCalledHarmlessIsThere() {
        Map<String, Pattern> always = new HashMap<>(HARMLESS);
        always.remove(HOW_LONG_A_PASSWORD_IS);
        assertThat(always)
                .allSatisfy((name, pattern) -> assertThat(pages)
                        .as(name)
                        .anyMatch(page ->
                                pattern.matcher(PageText.of(page.html())).find()));
    }

    /** The gate can fail, on every page in each language. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>7/10</p>",
                "<p>3 of 4</p>",
                "<p><b>3</b> de <b>4</b></p>",
                "<p>0.75</p>",
                "<p>Grade: B</p>",
                "<p>Calificación: <b>A-</b></p>",
                "<p>Nov 7/10</p>",
                "<span class=tag>75&nbsp;%</span>",
                "<meter value=\"0.75\"></meter>",
                "<i aria-label=\"7\"></i>"
            })
    void oneThatIsAddedIsFound(String addition) {
        List<Page> whole =
                pages.stream().filter(page -> page.html().contains("</main>")).toList();
        assertThat(whole).hasSizeGreaterThan(20);
        assertThat(whole)
                .filteredOn(
                        page -> page.worthWith(addition).size() <= page.worth().size())
                .extracting(Page::name)
                .isEmpty();
    }
}

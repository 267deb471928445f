package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.foothold.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever a person can do on a page, a program can do: each page's act is told with the route of the API that does it. */
@WebTest
class SameThroughApiTests {
    private static final String IN_CLASS = "/classes/{schoolClass}";

    /** Coming in and going out: a program comes in with its token, which only a person issues. */
    private static final Set<String> COMING_IN = Set.of(
            "POST /card",
            "POST /demo",
            "POST /demo/enter",
            "POST /join",
            "POST /join/{code}",
            "POST /join/{code}/pictures/{person}",
            "POST /links/{token}",
            "POST /me/api-tokens",
            "POST /me/nod",
            "POST /sign-in",
            "POST /sign-out",
            "POST /welcome/start");

    /** How this browser shows things; nothing of it is kept anywhere else, and nothing is changed by looking first. */
    private static final Set<String> OF_THE_BROWSER = Set.of(
            "POST /language",
            "POST /theme",
            "POST /styleguide",
            "POST /classes/new/preview",
            "POST " + IN_CLASS + "/students/preview",
            "POST " + IN_CLASS + "/lessons/{date}/names");

    /** Where the API's route is not the page's with {@code /api} before it. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("/classes/new", "POST /api/classes"),
            Map.entry("/rosters/imports/{import}/confirm", "POST /api/rosters/{import}/confirm"),
            Map.entry("/rosters/imports/{import}/joins", "POST /api/rosters/{import}/joins"),
            Map.entry("/rosters/imports/{import}/joins/apart", "POST /api/rosters/{import}/joins/apart"),
            Map.entry("/rosters/imports/{import}/cancel", "POST /api/rosters/{import}/cancel"),
            Map.entry("/standards/import", "POST /api/frameworks/imports"),
            Map.entry("/standards/imports/{import}/take", "POST /api/frameworks/imports/{import}/take"),
            Map.entry("/standards/imports/{import}/cancel", "POST /api/frameworks/imports/{import}/cancel"),
            Map.entry("/standards/{framework}/remove", "DELETE /api/frameworks/{framework}"),
            Map.entry("/standards/{framework}/restore", "POST /api/frameworks/{framework}/restore"),
            Map.entry("/standards/{framework}/former", "POST /api/frameworks/{framework}/former"),
            Map.entry(
                    "/standards/{framework}/{standard}/deconstruct",
                    "POST /api/frameworks/{framework}/standards/{standard}/draft/publish"),
            Map.entry(
                    "/standards/{framework}/{standard}/deconstruct/draft",
                    "PUT /api/frameworks/{framework}/standards/{standard}/draft"),
            Map.entry(
                    "/standards/{framework}/{standard}/deconstruct/put-back/{target}",
                    "PUT /api/frameworks/{framework}/standards/{standard}/draft"),
            Map.entry(
                    "/deconstructions/{deconstruction}/{version}/leave",
                    "DELETE /api/deconstructions/{deconstruction}/{version}/adopt"),
            Map.entry("/targets/{target}", "POST /api/targets/{target}/versions"),
            Map.entry("/targets/{target}/remove", "DELETE /api/targets/{target}"),
            Map.entry("/me/targets/{target}/view", "POST /api/me/targets/{target}/views"),
            Map.entry("/me/targets/{target}/next-step", "POST /api/me/targets/{target}/next-steps"),
            Map.entry("/me/pictures", "PUT /api/me/pictures"),
            Map.entry("/me/sign-in", "PUT /api/me/password"),
            Map.entry("/me/sign-in/sessions/{session}/end", "POST /api/me/sessions/{session}/end"),
            Map.entry("/me/sign-in/sessions/end-others", "POST /api/me/sessions/end-all"),
            Map.entry("/people/{person}", "PUT /api/people/{person}"),
            Map.entry("/schools/{school}", "PUT /api/schools/{school}"),
            Map.entry("/schools/terms/{term}", "PUT /api/schools/terms/{term}"),
            Map.entry("/schools/terms/{term}/remove", "DELETE /api/schools/terms/{term}"),
            Map.entry(IN_CLASS + "/edit", "PUT /api/classes/{schoolClass}"),
            Map.entry(IN_CLASS + "/shared-devices", "PUT /api/classes/{schoolClass}"),
            Map.entry(IN_CLASS + "/code", "POST /api/classes/{schoolClass}/renew-code"),
            Map.entry(IN_CLASS + "/students/{student}/rename", "PUT /api/classes/{schoolClass}/students/{student}"),
            Map.entry(
                    IN_CLASS + "/students/{student}/targets/{target}/view",
                    "POST /api/classes/{schoolClass}/students/{student}/targets/{target}/views"),
            Map.entry(
                    IN_CLASS + "/students/{student}/targets/{target}/next-step",
                    "POST /api/classes/{schoolClass}/students/{student}/targets/{target}/next-steps"),
            Map.entry(IN_CLASS + "/lessons/{date}", "PUT /api/classes/{schoolClass}/lessons/{date}"),
            Map.entry(IN_CLASS + "/lessons/{date}/remove", "DELETE /api/classes/{schoolClass}/lessons/{date}"),
            Map.entry(
                    IN_CLASS + "/lessons/{date}/draft", "PUT /api/classes/{schoolClass}/lessons/{date}/drafts/{field}"),
            Map.entry(
                    IN_CLASS + "/lessons/{date}/judgements",
                    "POST /api/classes/{schoolClass}/checks/{check}/judgements"),
            Map.entry(IN_CLASS + "/lessons/{date}/noticings", "POST /api/classes/{schoolClass}/noticings"),
            Map.entry(
                    IN_CLASS + "/lessons/{date}/noticings/{noticing}/done",
                    "POST /api/classes/{schoolClass}/noticings/{noticing}/finish"),
            Map.entry(
                    IN_CLASS + "/lessons/{date}/noticings/{noticing}/open",
                    "POST /api/classes/{schoolClass}/noticings/{noticing}/reopen"),
            Map.entry(
                    IN_CLASS + "/lessons/{date}/noticings/{noticing}/remove",
                    "DELETE /api/classes/{schoolClass}/noticings/{noticing}"),
            Map.entry(
                    IN_CLASS + "/lessons/{date}/noticings/{noticing}/restore",
                    "POST /api/classes/{schoolClass}/noticings/{noticing}/restore"),
            Map.entry(
                    IN_CLASS + "/observations/{student}/{fact}/take-back",
                    "POST /api/classes/{schoolClass}/students/{student}/observations/{observation}/take-back"),
            Map.entry(IN_CLASS + "/checks/{check}", "PUT /api/classes/{schoolClass}/checks/{check}"),
            Map.entry(IN_CLASS + "/checks/{check}/remove", "DELETE /api/classes/{schoolClass}/checks/{check}"),
            Map.entry(IN_CLASS + "/checks/{check}/room", "PUT /api/classes/{schoolClass}/checks/{check}/room"),
            Map.entry(
                    IN_CLASS + "/checks/{check}/draft", "PUT /api/classes/{schoolClass}/checks/{check}/drafts/{field}"),
            Map.entry(
                    IN_CLASS + "/checks/{check}/answers", "POST /api/classes/{schoolClass}/checks/{check}/responses"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping table;

    @Test
    void whateverAPersonDoesOnAPageAProgramCanDo() {
        Set<String> names = Route.list(table).stream().map(Route::name).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Route page : acts()) {
            String api = OTHERWISE.getOrDefault(page.pattern(), "POST /api" + page.pattern());
            if (!names.contains(api)) {
                missing.add(page.name() + " by " + api);
            }
        }
        assertThat(missing).as("acts that the API lacks").isEmpty();
    }

    @Test
    void nothingIsToldOfPagesThatAreGone() {
        Set<String> told = new TreeSet<>(COMING_IN);
        told.addAll(OF_THE_BROWSER);
        OTHERWISE.keySet().forEach(pattern -> told.add("POST " + pattern));
        Route.list(table).forEach(route -> told.remove(route.name()));
        assertThat(told).isEmpty();
    }

    private Set<Route> acts() {
        return Route.list(table).stream()
                .filter(route -> !route.isApi() && route.changes())
                .filter(route -> !COMING_IN.contains(route.name()) && !OF_THE_BROWSER.contains(route.name()))
                .collect(Collectors.toSet());
    }
}

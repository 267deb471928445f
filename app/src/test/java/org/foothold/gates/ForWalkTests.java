package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * No JSON that the program answers holds a number of a student's worth: each route of the route table, asked by everybody
 * whose role opens it about a class in which much happened, and each schema of the description of the API. No number stands
 * there but those named here with their whole path; and it is tried that a score would be found in each object of each answer.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForWalkTests extends Walk {
    /** How far bringing in is and how much there is of it; for administrators. */
    private static final Set<String> ROSTER =
            Set.of("$.done", "$.total", "$.counts[*].amount", "$.problems", "$.warnings");

    private static final Set<String> ROSTERS = Set.of(
            "$.items[*].done",
            "$.items[*].total",
            "$.items[*].counts[*].amount",
            "$.items[*].problems",
            "$.items[*].warnings");
    private static final Set<String> IMPORT = Set.of("$.done", "$.total", "$.problemCount", "$.problems[*].line");
    private static final Set<String> IMPORTS = Set.of("$.items[*].done", "$.items[*].total", "$.items[*].problemCount");

    /** Numbers that say nothing of anybody's worth: the name of a class, the version of a target, how much is missing. */
    private static final Map<String, Set<String>> HARMLESS = Map.ofEntries(
            Map.entry("GET /api/classes", Set.of("$.items[*].number", "$.items[*].grade")),
            Map.entry("POST /api/classes/{schoolClass}/students/take", Set.of("$[*].grade")),
            Map.entry("POST /api/classes", Set.of("$.number")),
            Map.entry(
                    "GET /api/schools/{school}/classes",
                    Set.of("$.items[*].schoolClass.number", "$.items[*].schoolClass.grade")),
            Map.entry("PUT /api/classes/{schoolClass}", Set.of("$.number")),
            Map.entry("POST /api/classes/{schoolClass}/end", Set.of("$.number", "$.grade")),
            Map.entry("POST /api/classes/{schoolClass}/reopen", Set.of("$.number", "$.grade")),
            Map.entry("POST /api/classes/{schoolClass}/students", Set.of("$[*].grade")),
            Map.entry("GET /api/classes/{schoolClass}", Set.of("$.number", "$.grade")),
            Map.entry("GET /api/classes/{schoolClass}/lessons", Set.of("$.items[*].targets[*].version")),
            Map.entry("GET /api/classes/{schoolClass}/lessons/{date}", Set.of("$.targets[*].version")),
            Map.entry("PUT /api/classes/{schoolClass}/lessons/{date}", Set.of("$.targets[*].version")),
            Map.entry("POST /api/classes/{schoolClass}/lessons/{date}/open", Set.of("$.targets[*].version")),
            Map.entry("POST /api/classes/{schoolClass}/lessons/{date}/close", Set.of("$.targets[*].version")),
            Map.entry(
                    "GET /standards/{framework}/case.json",
                    Set.of("$.CFDocument.caseVersion", "$.CFItems[*].educationLevel[*]")),
            Map.entry("GET /api/frameworks", Set.of("$[*].standards")),
            Map.entry("GET /api/frameworks/{framework}", Set.of("$.standards")),
            Map.entry("GET /api/frameworks/{framework}/standards/{standard}", Set.of("$.standard.grades[*]")),
            Map.entry("GET /api/frameworks/{framework}/standards", Set.of("$.items[*].grades[*]")),
            Map.entry("GET /api/frameworks/{framework}/standards/{standard}/below", Set.of("$.items[*].grades[*]")),
            Map.entry("GET /api/standards", Set.of("$.found[*].standard.grades[*]")),
            Map.entry(
                    "GET /api/frameworks/{framework}/case",
                    Set.of("$.CFDocument.caseVersion", "$.CFItems[*].educationLevel[*]")),
            Map.entry("GET /api/targets", Set.of("$.items[*].version")),
            Map.entry("GET /api/targets/{target}", Set.of("$.version")),
            Map.entry("GET /api/targets/{target}/versions", Set.of("$[*].version")),
            Map.entry("POST /api/targets", Set.of("$.version")),
            Map.entry("POST /api/targets/{target}/versions", Set.of("$.version")),
            Map.entry(
                    "GET /api/frameworks/{framework}/standards/{standard}/deconstructions",
                    Set.of("$[*].version", "$[*].targets[*].version")),
            Map.entry(
                    "GET /api/deconstructions/{deconstruction}/{version}", Set.of("$.version", "$.targets[*].version")),
            Map.entry(
                    "POST /api/frameworks/{framework}/standards/{standard}/draft/publish",
                    Set.of("$.version", "$.targets[*].version", "$.adaptedFrom.version")),
            Map.entry("GET /api/rosters", ROSTERS),
            Map.entry("POST /api/rosters", Set.of("$.done", "$.total", "$.problems", "$.warnings")),
            Map.entry("GET /api/rosters/{import}", ROSTER),
            Map.entry("POST /api/rosters/{import}/confirm", ROSTER),
            Map.entry("POST /api/rosters/{import}/cancel", ROSTER),
            Map.entry(
                    "GET /api/rosters/{import}/findings",
                    Set.of("$.problemCount", "$.warningCount", "$.warnings[*].line")),
            Map.entry("GET /api/frameworks/imports", IMPORTS),
            Map.entry("GET /api/frameworks/imports/{import}", IMPORT),
            Map.entry("POST /api/frameworks/imports", IMPORT),
            Map.entry("GET /api/me/targets", Set.of("$.items[*].howManyMore")),
            Map.entry("GET /api/me/targets/{target}", Set.of("$.howManyMore")),
            Map.entry("GET /api/classes/{schoolClass}/students/{student}/targets", Set.of("$.items[*].howManyMore")),
            Map.entry("POST /api/classes/{schoolClass}/lessons/{date}/checks", Set.of("$.target.version")),
            Map.entry("PUT /api/classes/{schoolClass}/checks/{check}", Set.of("$.target.version")),
            Map.entry("GET /api/classes/{schoolClass}/students/{student}/targets/{target}", Set.of("$.howManyMore")),
            Map.entry("POST /api/classes/{schoolClass}/lessons/{date}/copy", Set.of("$.targets[*].version")));

    /** The same in the description of the API, by schema and property. */
    private static final Set<String> HARMLESS_PROPERTIES = Set.of(
            "ClassJson.number",
            "TargetJson.version",
            "Problem.status",
            "Target.version",
            "ObservationJson.version",
            "TargetStandingJson.howManyMore",
            "FrameworkJson.standards",
            "DeconstructionJson.version",
            "OriginJson.version",
            "ChangesJson.added",
            "ChangesJson.changed",
            "ChangesJson.removed",
            "ProblemJson.line",
            "ImportJson.done",
            "ImportJson.total",
            "ImportJson.problemCount",
            "RosterJson.done",
            "RosterJson.total",
            "RosterJson.problems",
            "RosterJson.warnings",
            "Count.amount",
            "FindingsJson.problemCount",
            "FindingsJson.warningCount",
            "Finding.line");

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Answer> answers = new ArrayList<>();
    private final Set<String> empty = new TreeSet<>();
    private final Set<String> undescribed = new TreeSet<>();
    private DescribedAnswers described;

    private record Answer(Route route, Actor actor, JsonNode body) {
        List<String> worth() {
            return new Worth(HARMLESS.getOrDefault(route.name(), Set.of())).in(body);
        }
    }

    /** Asks for everything in a class that lives anew for each route that changes something. */
    @BeforeAll
    void ask() {
        described = new DescribedAnswers(new Description(table).whole());
        Lived lived = living.elsewhere();
        Route.list(table).forEach(route -> living.with(lived, route));
        Lived changed = living.elsewhere();
        for (Route route : Route.list(table)) {
            boolean answered = isAnsweredToEverybody(route, living.with(route.changes() ? changed : lived, route));
            if (!answered && route.changes()) {
                changed = living.elsewhere();
                isAnsweredToEverybody(route, living.with(changed, route));
            }
        }
    }

    /** False if somebody was refused: a change before may have left them nothing to ask of. */
    private boolean isAnsweredToEverybody(Route route, Lived lived) {
        return lived.everybody().stream()
                .filter(route::mayBeOpenedBy)
                .map(actor -> ask(route, actor, lived))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean ask(Route route, Actor actor, Lived lived) {
        MockHttpServletResponse answer =
                browser.perform(as(actor, route, request(route, lived))).getResponse();
        if (route.isApi()) {
            described
                    .faults(route.method(), route.pattern(), answer)
                    .forEach(each -> undescribed.add(route.name() + " " + each));
        }
        String type = Objects.requireNonNullElse(answer.getContentType(), "");
        if (answer.getStatus() < 300 && (answer.getContentAsByteArray().length == 0 || !type.contains("json"))) {
            empty.add(route.name());
        }
        if (answer.getStatus() < 300 && type.contains("json") && answer.getContentAsByteArray().length > 0) {
            answers.add(new Answer(route, actor, JSON.readTree(answer.getContentAsByteArray())));
        }
        return answer.getStatus() < 400;
    }

    @Test
    void everyRouteOfTheApiThatAnswersWasWalked() {
        Set<String> silent = new TreeSet<>();
        Route.list(table).stream().filter(Route::isApi).map(Route::name).forEach(silent::add);
        answers.stream().map(each -> each.route().name()).forEach(silent::remove);
        assertThat(silent)
                .as("routes that answered nothing to walk through: say in Asks what they are sent")
                .isSubsetOf(empty);
    }

    @Test
    void everyAnswerIsAsTheDescriptionSays() {
        assertThat(undescribed).isEmpty();
    }

    @Test
    void noAnswerHoldsANumberOfWorth() {
        Set<String> worth = new TreeSet<>();
        answers.forEach(answer -> answer.worth()
                .forEach(each -> worth.add(
                        answer.route().name() + " as " + answer.actor().roles() + ": " + each)));
        assertThat(worth).isEmpty();
    }

    /** But for the lines of problems, which an import tells as soon as it has found some. */
    @Test
    void whatIsCalledHarmlessIsThere() {
        Map<String, Set<String>> unused = new TreeMap<>();
        HARMLESS.forEach((route, paths) -> unused.put(route, new TreeSet<>(paths)));
        for (Answer answer : answers) {
            new Worth(Set.of())
                    .in(answer.body()).stream()
                            .map(each -> each.replaceFirst(" is .*", ""))
                            .forEach(path -> unused.getOrDefault(answer.route().name(), new TreeSet<>())
                                    .remove(path));
        }
        unused.values().forEach(paths -> paths.remove("$.problems[*].line"));
        unused.values().removeIf(Set::isEmpty);
        assertThat(unused)
                .as("numbers said to be harmless that no answer holds")
                .isEmpty();
    }

    /** The gate can fail: a score in any object of any answer is found. */
    @Test
    void aScoreAddedAnywhereWouldBeFound() {
        Set<String> overlooked = new TreeSet<>();
        int tried = 0;
        for (Answer answer : answers) {
            for (ObjectNode object : objects(answer.body())) {
                object.put("score", 3);
                tried++;
                if (answer.worth().stream().noneMatch(each -> each.contains(".score is 3"))) {
                    overlooked.add(answer.route().name());
                }
                object.remove("score");
            }
        }
        assertThat(overlooked).isEmpty();
        assertThat(tried).isGreaterThan(100);
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(each -> found.addAll(objects(each)));
        return found;
    }

    @Test
    void noSchemaOfTheApiHasAPlaceForANumberOfWorth() {
        JsonNode description = new Description(table).whole();
        Set<String> places = places(description);
        assertThat(places).containsAll(HARMLESS_PROPERTIES);
        places.removeAll(HARMLESS_PROPERTIES);
        assertThat(places).isEmpty();
        ObjectNode schema = (ObjectNode) description.at("/components/schemas/TargetStandingJson/properties");
        schema.putObject("score").put("type", "integer");
        assertThat(places(description)).contains("TargetStandingJson.score");
    }

    /** Each property of a schema that is a number or is called like one. */
    private static Set<String> places(JsonNode description) {
        Set<String> places = new TreeSet<>();
        for (Map.Entry<String, JsonNode> schema :
                description.at("/components/schemas").properties()) {
            for (Map.Entry<String, JsonNode> each :
                    schema.getValue().path("properties").properties()) {
                if (isNumber(each.getValue()) || Worth.promises(each.getKey())) {
                    places.add(schema.getKey() + "." + each.getKey());
                }
            }
        }
        return places;
    }

    private static boolean isNumber(JsonNode property) {
        String types = property.path("type").toString()
                + property.at("/items/type")
                + property.at("/additionalProperties/type");
        return types.contains("integer") || types.contains("number");
    }

    /** What a browser hears while a class answers: that something changed, never what. */
    @Test
    void theLiveStreamSaysNothingOfAnybody() {
        Lived lived = living.elsewhere();
        for (Route live :
                Route.list(table).stream().filter(ForWalkTests::isOfAClass).toList()) {
            for (Actor actor : List.of(lived.teacher(), lived.student())) {
                hearsNothingOfAnybody(live, actor, lived);
            }
        }
    }

    private static boolean isOfAClass(Route route) {
        return route.pattern().endsWith("/live") && !route.pattern().contains("{date}");
    }

    private void hearsNothingOfAnybody(Route live, Actor actor, Lived lived) {
        MockHttpServletResponse stream =
                browser.perform(as(actor, live, request(live, lived))).getResponse();
        Route start = Route.list(table).stream()
                .filter(route -> route.name().equals("POST /classes/{schoolClass}/checks/{check}/stop"))
                .findFirst()
                .orElseThrow();
        ask(start, lived.teacher(), lived);
        await().untilAsserted(() -> assertThat(text(stream)).contains("event: "));
        assertThat(text(stream).lines())
                .allMatch(line -> line.matches("retry: 1500|event: (LESSON|PICTURE)|data: |: |"));
    }

    private static String text(MockHttpServletResponse stream) {
        return new String(stream.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package org.foothold.schools.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.LinkSignIns;
import org.foothold.schools.PersonChanges;
import org.foothold.schools.Session;
import org.foothold.schools.SignInLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What teachers and administrators do on pages about schools, terms, cards and sign-ins, done by programs. */
@WebTest
class SchoolApiTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "tres tristes tigres";

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    PersonChanges people;

    @Autowired
    SignInLinks links;

    @Autowired
    LinkSignIns linkSignIns;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    TestSchool.Place place;
    Actor administrator;
    Actor teacher;
    Actor student;
    ClassId schoolClass;
    final Map<Actor, String> issued = new HashMap<>();

    @BeforeEach
    void aClass() {
        place = schools.district();
        administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        teacher = place.teacher("Tea");
        student = place.student("Ben");
        schoolClass = place.schoolClass(teacher, student);
    }

    @Test
    void aSchoolIsAddedAndMovedToAnotherTimeZone() {
        String made = "{\"name\": \"North\", \"timeZone\": \"America/Chicago\"}";
        assertThat(ask(teacher, HttpMethod.POST, "/api/schools", made)).hasStatus(403);
        JsonNode added = json(ask(administrator, HttpMethod.POST, "/api/schools", made));
        String address = "/api/schools/" + added.path("id").asString();
        assertThat(ask(administrator, HttpMethod.PUT, address, "{\"name\": \"N\", \"timeZone\": \"America/Phoenix\"}"))
                .hasStatusOk();
        assertThat(ask(administrator, HttpMethod.GET, address, "")).bodyText().contains("America/Phoenix");
        assertThat(ask(administrator, HttpMethod.PUT, address, "{\"name\": \"N\", \"timeZone\": \"+02:00\"}"))
                .hasStatus(422)
                .hasContentType("application/problem+json");
    }

    @Test
    void aFieldLeftOutIsSaidAtOnce() {
        assertThat(ask(administrator, HttpMethod.POST, "/api/schools", "{\"name\": \"North\"}"))
                .hasStatus(400)
                .hasContentType("application/problem+json");
        assertThat(ask(administrator, HttpMethod.POST, "/api/schools", "{\"name\": null, \"timeZone\": \"x\"}"))
                .hasStatus(400);
    }

    @Test
    void aTermIsAddedChangedTakenOffAndPutBack() {
        String fall = "{\"name\": \"Fall\", \"startsOn\": \"2030-08-01\", \"endsOn\": \"2030-12-20\"}";
        assertThat(ask(teacher, HttpMethod.POST, "/api/schools/terms", fall)).hasStatus(403);
        JsonNode added = json(ask(administrator, HttpMethod.POST, "/api/schools/terms", fall));
        String address = "/api/schools/terms/" + added.path("id").asString();
        String ofSchool =
                "{\"name\": \"Autumn\", \"startsOn\": \"2030-08-01\", \"endsOn\": \"2030-12-20\", \"school\": \"%s\"}";
        assertThat(ask(administrator, HttpMethod.PUT, address, ofSchool.formatted(place.school())))
                .bodyText()
                .contains("Autumn", place.school().toString());
        assertThat(ask(
                        administrator,
                        HttpMethod.PUT,
                        address,
                        ofSchool.formatted(schools.district().school())))
                .hasStatus(404);
        String backwards = "{\"name\": \"Fall\", \"startsOn\": \"2030-08-01\", \"endsOn\": \"2030-07-31\"}";
        assertThat(ask(administrator, HttpMethod.PUT, address, backwards)).hasStatus(422);
        assertThat(ask(administrator, HttpMethod.DELETE, address, "")).hasStatus(204);
        assertThat(ask(administrator, HttpMethod.GET, address, "")).hasStatus(404);
        assertThat(ask(administrator, HttpMethod.POST, address + "/restore", ""))
                .hasStatusOk();
        assertThat(json(ask(administrator, HttpMethod.GET, "/api/schools/terms", ""))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aCardIsIssuedComesInAndIsRevoked() {
        String named = "{\"students\": [\"%s\"]}".formatted(student.person());
        String address = "/api/classes/" + schoolClass + "/cards";
        JsonNode sheet = json(ask(teacher, HttpMethod.POST, address, named));
        String path = sheet.at("/cards/0/path").asString();
        assertThat(program.get().uri(path).exchange()).hasStatus3xxRedirection();
        assertThat(ask(teacher, HttpMethod.GET, address, ""))
                .bodyText()
                .contains(student.person().toString())
                .doesNotContain(path);
        assertThat(ask(
                        teacher,
                        HttpMethod.GET,
                        address + "/" + sheet.path("key").asString(),
                        ""))
                .bodyText()
                .contains(path);
        assertThat(ask(teacher, HttpMethod.POST, address + "/revoke", named)).hasStatus(204);
        assertThat(json(ask(teacher, HttpMethod.GET, address, "")).size()).isZero();
        assertThat(ask(teacher, HttpMethod.POST, address, "{\"students\": []}")).hasStatus(422);
        String strangers =
                "{\"students\": [\"%s\"]}".formatted(place.student("Else").person());
        assertThat(ask(teacher, HttpMethod.POST, address, strangers)).hasStatus(404);
        assertThat(ask(place.teacher("Other"), HttpMethod.POST, address, named)).hasStatus(404);
    }

    @Test
    void aSecretIsToldOnceAndKeptNowhereAlsoNotForARepetition() {
        String named = "{\"students\": [\"%s\"]}".formatted(student.person());
        MvcTestResult first = askWithKey("cards-1", "/api/classes/" + schoolClass + "/cards", named);
        assertThat(first).hasStatus(201);
        String path = json(first).at("/cards/0/path").asString();
        assertThat(path).startsWith("/cards/");
        assertThat(askWithKey("cards-1", "/api/classes/" + schoolClass + "/cards", named))
                .hasStatus(409)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("told once")
                .doesNotContain(path);
        assertThat(keptAnswersWith(path)).isZero();
    }

    private long keptAnswersWith(String path) {
        String kept =
                "SELECT count(*) FROM foothold.answered_requests WHERE position(convert_to(:path, 'UTF8') IN body) > 0";
        Supplier<Long> count = () -> Objects.requireNonNull(transaction.execute(
                status -> sql.sql(kept).param("path", path).query(Long.class).single()));
        return place.within(count);
    }

    private MvcTestResult askWithKey(String key, String address, String body) {
        ask(teacher, HttpMethod.GET, "/api/classes", "");
        return program.post()
                .uri(address)
                .header("Authorization", "Bearer " + issued.get(teacher))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void aStudentsPicturesAreChosenAndTakenAway() {
        String three = "{\"pictures\": [\"SUN\", \"MOON\", \"STAR\"]}";
        assertThat(ask(student, HttpMethod.PUT, "/api/me/pictures", "{\"pictures\": [\"SUN\"]}"))
                .hasStatus(422);
        assertThat(ask(student, HttpMethod.PUT, "/api/me/pictures", three)).hasStatus(204);
        assertThat(ask(student, HttpMethod.GET, "/api/me/pictures", ""))
                .bodyText()
                .isEqualTo("{\"chosen\":true}");
        String its = "/api/classes/" + schoolClass;
        assertThat(ask(teacher, HttpMethod.GET, its + "/students-with-pictures", ""))
                .bodyText()
                .contains(student.person().toString());
        assertThat(ask(teacher, HttpMethod.POST, its + "/students/" + student.person() + "/pictures/clear", ""))
                .hasStatus(204);
        assertThat(json(ask(student, HttpMethod.GET, "/api/me/pictures", ""))
                        .path("chosen")
                        .asBoolean())
                .isFalse();
        assertThat(ask(teacher, HttpMethod.PUT, "/api/me/pictures", three)).hasStatus(403);
    }

    @Test
    void whoIsHereIsSeenAndANameFreed() {
        schools.signIn(student, Session.Means.CARD);
        String its = "/api/classes/" + schoolClass;
        assertThat(ask(teacher, HttpMethod.GET, its + "/present-students", ""))
                .hasStatusOk()
                .bodyText()
                .contains("CARD", student.person().toString());
        assertThat(ask(teacher, HttpMethod.POST, its + "/students/" + student.person() + "/free", ""))
                .hasStatus(204);
        assertThat(ask(teacher, HttpMethod.POST, its + "/students/" + student.person() + "/nod", ""))
                .hasStatus(404);
        assertThat(ask(teacher, HttpMethod.GET, its + "/code", "")).hasStatusOk();
        assertThat(ask(student, HttpMethod.GET, its + "/code", "")).hasStatus(403);
    }

    @Test
    void onesOwnSignInsAreListedAndEnded() {
        schools.signIn(teacher);
        schools.signIn(teacher);
        String mine = "/api/me/sessions";
        JsonNode two = json(ask(teacher, HttpMethod.GET, mine, ""));
        assertThat(two.size()).isEqualTo(2);
        String one = mine + "/" + two.path(0).path("id").asString() + "/end";
        assertThat(ask(administrator, HttpMethod.POST, one, "")).hasStatus(404);
        assertThat(ask(teacher, HttpMethod.POST, one, "")).hasStatus(204);
        assertThat(ask(teacher, HttpMethod.POST, mine + "/end-all", "")).hasStatus(204);
        assertThat(json(ask(teacher, HttpMethod.GET, mine, "")).size()).isZero();
    }

    @Test
    void onesOwnPasswordIsChangedWithTheOneBefore() {
        place.run(() -> people.change(
                administrator, teacher.person(), "Tea", "Teacher", UUID.randomUUID() + "@school.example"));
        String link = place.within(() -> links.issue(administrator, teacher.person()));
        linkSignIns.use(link, PASSWORD, "10.1.2.3");
        String change = "{\"current\": \"%s\", \"password\": \"%s\"}";
        assertThat(ask(teacher, HttpMethod.PUT, "/api/me/password", change.formatted("wrong", "cuatro gatos al sol")))
                .hasStatus(409);
        assertThat(ask(teacher, HttpMethod.PUT, "/api/me/password", change.formatted(PASSWORD, "short")))
                .hasStatus(422);
        assertThat(ask(teacher, HttpMethod.PUT, "/api/me/password", change.formatted(PASSWORD, "cuatro gatos al sol")))
                .hasStatus(204);
        assertThat(ask(teacher, HttpMethod.GET, "/api/me/sessions", ""))
                .as("the token that asked ends with all others")
                .hasStatus(401);
    }

    @Test
    void aTokenIsSeenAndRevokedByItself() {
        String address = "/api/me/api-tokens";
        JsonNode mine = json(ask(teacher, HttpMethod.GET, address, ""));
        assertThat(mine.size()).isEqualTo(1);
        String revoke = address + "/" + mine.path(0).path("id").asString() + "/revoke";
        assertThat(ask(student, HttpMethod.POST, revoke, "")).hasStatus(404);
        assertThat(ask(teacher, HttpMethod.POST, revoke, "")).hasStatus(204);
        assertThat(ask(teacher, HttpMethod.GET, address, "")).hasStatus(401);
        assertThat(ask(student, HttpMethod.POST, address, "{}")).hasStatus(405);
    }

    private MvcTestResult ask(Actor who, HttpMethod method, String address, String body) {
        String token = issued.computeIfAbsent(
                who,
                each -> place.within(() -> tokens.issue(
                        each, Session.Means.PASSWORD, "a test", Set.of("*:read", "*:write"), Duration.ofHours(1))));
        return program.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}

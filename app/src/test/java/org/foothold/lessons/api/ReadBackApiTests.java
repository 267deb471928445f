package org.foothold.lessons.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program sent it can read again, as much of it as the pages show. */
@WebTest
class ReadBackApiTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LESSON = "/api/classes/1/lessons/2026-03-02";
    private static final String CHECK = """
            {"kind": "MULTIPLE_CHOICE", "question": "Which is %s?", "lines": "*3 to 5\\n5 to 9",
             "reason": true, "confidence": true%s}""";

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Ids ids;

    TestSchool.Place place;
    Actor ana;
    String teacher = "";
    String student = "";
    String target = "";

    @BeforeEach
    void aLessonOnATarget() {
        place = schools.district();
        ana = place.teacher("Ana");
        Actor ben = place.student("Ben");
        place.schoolClass(ana, ben);
        teacher = token(ana);
        student = token(ben);
        String wanted = "{\"kind\": \"SKILL\", \"iCan\": {\"en\": \"I can compare.\"}}";
        target = json(send(HttpMethod.POST, "/api/targets", teacher, wanted))
                .path("id")
                .asString();
        assertThat(send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": \"Compare ratios\"}"))
                .hasStatusOk();
    }

    @Test
    void aCheckKeepsTheTargetThatItIsAbout() {
        String about = ", \"target\": {\"id\": \"" + target + "\", \"version\": 1}";
        JsonNode made = json(send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK.formatted("greater", about)));
        String address = "/api/classes/1/checks/" + made.path("id").asString();
        assertThat(made.at("/target/id").asString()).isEqualTo(target);
        assertThat(json(send(HttpMethod.PUT, address, teacher, CHECK.formatted("bluer", about)))
                        .at("/target/id")
                        .asString())
                .isEqualTo(target);
        assertThat(json(send(HttpMethod.GET, LESSON + "/checks", teacher, ""))
                        .at("/1/target/id")
                        .asString())
                .isEqualTo(target);
        assertThat(send(HttpMethod.PUT, address, teacher, CHECK.formatted("bluer", about.replace("1}", "9}"))))
                .hasStatus(404);
        assertThat(json(send(HttpMethod.PUT, address, teacher, CHECK.formatted("bluer", "")))
                        .at("/target")
                        .isNull())
                .isTrue();
    }

    @Test
    void anAnswerIsReadBackByItsStudentAndIsEvidenceWithAllThatThePageShows() {
        String about = ", \"target\": {\"id\": \"" + target + "\", \"version\": 1}";
        String check = json(send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK.formatted("greater", about)))
                .path("id")
                .asString();
        send(HttpMethod.POST, "/api/classes/1/checks/" + check + "/start", teacher, "");
        assertThat(json(send(HttpMethod.GET, LESSON + "/responses", student, ""))
                        .size())
                .isZero();
        String first = ids.next().toString();
        answer(check, first, "\"B\"", "");
        answer(check, ids.next().toString(), "\"A\"", ", \"replaces\": \"" + first + "\"");

        JsonNode mine = json(send(HttpMethod.GET, LESSON + "/responses", student, ""));
        assertThat(mine.size()).isEqualTo(1);
        assertThat(mine.at("/0").toString())
                .contains(check, "[\"A\"]", "I drew it", "FAIRLY_SURE", "\"late\":false")
                .doesNotContain("fits");
        assertThat(send(HttpMethod.GET, LESSON + "/responses", teacher, "")).hasStatus(403);

        JsonNode piece =
                json(send(HttpMethod.GET, "/api/me/targets", student, "")).at("/items/0/evidence/0");
        assertThat(piece.path("kind").asString()).isEqualTo("CHECK");
        assertThat(piece.path("question").asString()).isEqualTo("Which is greater?");
        assertThat(piece.path("answer").asString()).isEqualTo("3 to 5");
        assertThat(piece.path("reason").asString()).isEqualTo("I drew it");
        assertThat(piece.path("confidence").asString()).isEqualTo("FAIRLY_SURE");
        assertThat(send(HttpMethod.GET, "/api/me/targets?after=" + target, student, ""))
                .bodyText()
                .isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(send(HttpMethod.GET, "/api/me/targets?after=" + check, student, ""))
                .hasStatus(404);
    }

    @Test
    void aNoticingTellsWhoWroteItWhenAndWhetherItIsDone() {
        String check = json(send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK.formatted("greater", "")))
                .path("id")
                .asString();
        String noticing = json(send(HttpMethod.POST, "/api/classes/1/noticings", teacher, noticed(check, 0)))
                .path("id")
                .asString();
        JsonNode open = json(send(HttpMethod.GET, "/api/classes/1/noticings", teacher, ""))
                .at("/items/0");
        assertThat(open.path("notedBy").asString()).isEqualTo(ana.person().toString());
        assertThat(open.path("notedAt").asString()).isNotEmpty();
        assertThat(open.path("doneAt").isNull()).isTrue();
        send(HttpMethod.POST, "/api/classes/1/noticings/" + noticing + "/finish", teacher, "");
        assertThat(json(send(HttpMethod.GET, LESSON + "/noticings", teacher, ""))
                        .at("/0/doneAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void manyNoticingsAreListedInParts() {
        String check = json(send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK.formatted("greater", "")))
                .path("id")
                .asString();
        for (int i = 0; i < 51; i++) {
            send(HttpMethod.POST, "/api/classes/1/noticings", teacher, noticed(check, i));
        }
        JsonNode first = json(send(HttpMethod.GET, "/api/classes/1/noticings", teacher, ""));
        assertThat(first.at("/items/0/noticed").asString()).isEqualTo("Seen 50");
        JsonNode rest = json(send(
                HttpMethod.GET,
                "/api/classes/1/noticings?after=" + first.path("next").asString(),
                teacher,
                ""));
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(rest.at("/items/0/noticed").asString()).isEqualTo("Seen 0");
        assertThat(rest.path("next").isNull()).isTrue();
    }

    private void answer(String check, String id, String letters, String more) {
        String sent = """
                {"id": "%s", "answer": [%s], "reason": "I drew it", "confidence": "FAIRLY_SURE",
                 "performedAt": "2026-03-02T15:00:00Z"%s}""".formatted(id, letters, more);
        assertThat(send(HttpMethod.POST, "/api/classes/1/checks/" + check + "/responses", student, sent))
                .hasStatusOk();
    }

    private static String noticed(String check, int number) {
        return "{\"check\": \"%s\", \"group\": \"\", \"students\": [], \"noticed\": \"Seen %d\"}"
                .formatted(check, number);
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult send(HttpMethod method, String address, String token, String body) {
        return program.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String token(Actor actor) {
        return place.within(() -> tokens.issue(
                actor, Session.Means.PASSWORD, "a test", Set.of("*:read", "*:write"), Duration.ofHours(1)));
    }
}

package org.foothold.lessons.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.TestClock;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A lesson held by programs alone: what a person can do on pages, a program can do here. */
@WebTest
class LessonApiTests {
    private static final String LESSON = "/api/classes/1/lessons/2026-03-02";
    private static final String ANSWERED = "2026-03-02T15:00:00Z";
    private static final String CHECK = """
            {"kind": "MULTIPLE_CHOICE", "question": "Which is greater?", "lines": "*3 to 5\\n5 to 9 -> more is greater",
             "reason": false, "confidence": true}""";

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Ids ids;

    @Autowired
    TestClock clock;

    TestSchool.Place place;
    String teacher;
    String student;

    @BeforeEach
    void aClass() {
        place = schools.district();
        Actor ana = place.teacher("Ana");
        Actor ben = place.student("Ben");
        place.schoolClass(ana, ben, place.student("Cy"));
        teacher = token(ana);
        student = token(ben);
    }

    @Test
    void aLessonFromPlanToPicture() throws UnsupportedEncodingException {
        String plan = """
                {"goal": "Compare ratios", "criteria": ["I explain why."]}""";
        assertThat(send(HttpMethod.PUT, LESSON, teacher, plan)).hasStatusOk();
        assertThat(send(HttpMethod.POST, LESSON + "/open", teacher, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("OPEN");
        String check = JsonPath.read(
                send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK)
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        String address = "/api/classes/1/checks/" + check;
        assertThat(send(HttpMethod.POST, address + "/start", teacher, "")).hasStatusOk();
        assertThat(send(HttpMethod.GET, LESSON + "/asked", student, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Which is greater?", "5 to 9")
                .doesNotContain("fits", "reveals", "more is greater");
        String answer = answer(ids.next());
        MvcTestResult kept = send(HttpMethod.POST, address + "/responses", student, answer);
        assertThat(kept).hasStatusOk();
        assertThat(send(HttpMethod.POST, address + "/responses", student, answer))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(kept.getResponse().getContentAsString());
        assertThat(send(HttpMethod.GET, address + "/picture", teacher, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.groups[?(@.answer == '3 to 5')].students.length()")
                .asArray()
                .containsExactly(1);
        assertThat(send(HttpMethod.GET, address + "/picture", student, "")).hasStatus(403);
        assertThat(send(HttpMethod.POST, address + "/stop", teacher, "")).hasStatusOk();
        clock.ahead(Duration.ofSeconds(5), () -> {
            String later = answer.replace(ANSWERED, Instant.now().plusSeconds(5).toString());
            assertThat(send(HttpMethod.POST, address + "/responses", student, later))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.late")
                    .isEqualTo(false);
        });
    }

    @Test
    void whatIsOnlyPlannedIsNotForStudents() {
        assertThat(send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": \"A surprise\"}"))
                .hasStatusOk();
        assertThat(send(HttpMethod.GET, LESSON, teacher, "")).bodyText().contains("A surprise");
        assertThat(send(HttpMethod.GET, LESSON, student, "")).hasStatus(404);
        assertThat(send(HttpMethod.GET, LESSON + "/asked", student, "")).hasStatus(404);
        assertThat(send(HttpMethod.POST, LESSON + "/open", teacher, "")).hasStatusOk();
        assertThat(send(HttpMethod.GET, LESSON, student, "")).bodyText().contains("A surprise");
    }

    @Test
    void theSameKeyIsAnsweredOnceAndAnotherRequestWithItIsRefused() throws UnsupportedEncodingException {
        assertThat(send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": \"Compare ratios\"}"))
                .hasStatusOk();
        String first = prepare("one", CHECK).getResponse().getContentAsString(StandardCharsets.UTF_8);
        String again = prepare("one", CHECK).getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).isEqualTo(first);
        assertThat(send(HttpMethod.GET, LESSON + "/checks", teacher, ""))
                .bodyJson()
                .extractingPath("$[?(@.purpose == 'TASK')]")
                .asArray()
                .hasSize(1);
        assertThat(prepare("one", CHECK.replace("greater", "smaller"))).hasStatus(422);
    }

    @Test
    void whatCannotBeUnderstoodIsSaidAndChangesNothing() {
        assertThat(send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": \"\"}"))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("1 to 500 characters");
        assertThat(send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": ")).hasStatus(400);
        assertThat(send(HttpMethod.GET, LESSON, teacher, "")).hasStatus(404);
    }

    @Test
    void aGoalIsPlannedInTwoLanguagesAndCopiedWithThem() {
        String plan = "{\"goal\": \"Compare\", \"translation\": {\"language\": \"%s\", \"goal\": \"Comparar\"}}";
        assertThat(send(HttpMethod.PUT, LESSON, teacher, plan.formatted("es")))
                .bodyJson()
                .extractingPath("$.translation.goal")
                .isEqualTo("Comparar");
        assertThat(send(HttpMethod.PUT, LESSON, teacher, plan.formatted("Spanish")))
                .hasStatus(422);
        send(HttpMethod.POST, LESSON + "/copy", teacher, "{\"to\": \"2026-03-09\"}");
        assertThat(send(HttpMethod.GET, "/api/classes/1/lessons/2026-03-09", teacher, ""))
                .bodyJson()
                .extractingPath("$.translation.language")
                .isEqualTo("es");
    }

    @Test
    void aLessonIsCopiedTakenOutAndPutBack() throws UnsupportedEncodingException {
        String day = "/api/classes/1/lessons/2026-03-09";
        send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": \"Compare ratios\"}");
        send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK);
        MvcTestResult copied = send(HttpMethod.POST, LESSON + "/copy", teacher, "{\"to\": \"2026-03-09\"}");
        assertThat(copied).hasStatus(201);
        assertThat(send(HttpMethod.GET, day + "/checks", teacher, ""))
                .bodyText()
                .contains("Which is greater?");
        assertThat(send(HttpMethod.POST, LESSON + "/copy", teacher, "{\"to\": \"2026-03-09\"}"))
                .hasStatus(409);
        assertThat(send(HttpMethod.DELETE, day, teacher, "")).hasStatus(204);
        String restore = "/api/classes/1/lessons/removed/" + id(copied) + "/restore";
        assertThat(send(HttpMethod.POST, restore, student, "")).hasStatus(403);
        assertThat(send(HttpMethod.POST, restore, teacher, "")).hasStatus(204);
        assertThat(send(HttpMethod.GET, day, teacher, "")).hasStatusOk();
    }

    @Test
    void checksAreRevisedOrderedTakenOutAndStartedInTurn() throws UnsupportedEncodingException {
        send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": \"Compare ratios\"}");
        String first = "/api/classes/1/checks/" + id(send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK));
        String second = "/api/classes/1/checks/" + id(send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK));
        assertThat(send(HttpMethod.PUT, second, teacher, CHECK.replace("Which is greater", "Which is bluer")))
                .bodyText()
                .contains("Which is bluer?");
        assertThat(send(HttpMethod.POST, second + "/up", teacher, "")).hasStatus(204);
        assertThat(send(HttpMethod.POST, LESSON + "/next", teacher, ""))
                .bodyText()
                .contains("Which is bluer?", "RUNNING");
        assertThat(send(HttpMethod.DELETE, first, teacher, "")).hasStatus(204);
        assertThat(send(HttpMethod.POST, LESSON + "/next", teacher, "")).hasStatus(409);
        assertThat(send(HttpMethod.POST, first + "/restore", teacher, "")).hasStatusOk();
        assertThat(send(HttpMethod.POST, LESSON + "/next", teacher, ""))
                .bodyText()
                .contains("Which is greater?");
    }

    @Test
    void whatIsBeingTypedIsKeptForItsWriterAlone() throws UnsupportedEncodingException {
        send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": \"Compare ratios\"}");
        String check = "/api/classes/1/checks/" + id(send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK));
        send(HttpMethod.POST, check + "/start", teacher, "");
        String typed = "{\"words\": \"I drew\"}";
        assertThat(send(HttpMethod.PUT, check + "/drafts/reason", student, typed))
                .hasStatus(204);
        assertThat(send(HttpMethod.GET, check + "/drafts", student, ""))
                .bodyText()
                .contains("I drew");
        assertThat(send(HttpMethod.PUT, check + "/drafts/mood", student, typed)).hasStatus(422);
        assertThat(send(HttpMethod.GET, check + "/drafts", teacher, "")).hasStatus(403);
        assertThat(send(HttpMethod.PUT, LESSON + "/drafts/goal", teacher, "{\"words\": \"Compare two\"}"))
                .hasStatus(204);
        assertThat(send(HttpMethod.GET, LESSON + "/drafts", teacher, ""))
                .bodyText()
                .contains("Compare two")
                .doesNotContain("I drew");
    }

    @Test
    void aNoticingIsFollowedOpenedAgainAndTakenBack() throws UnsupportedEncodingException {
        send(HttpMethod.PUT, LESSON, teacher, "{\"goal\": \"Compare ratios\"}");
        String check = id(send(HttpMethod.POST, LESSON + "/checks", teacher, CHECK));
        String said =
                "{\"check\": \"%s\", \"group\": \"\", \"students\": [], \"noticed\": \"Many add\"}".formatted(check);
        String noticing =
                "/api/classes/1/noticings/" + id(send(HttpMethod.POST, "/api/classes/1/noticings", teacher, said));
        assertThat(send(HttpMethod.POST, noticing + "/finish", teacher, "")).hasStatus(204);
        assertThat(send(HttpMethod.POST, noticing + "/reopen", teacher, "")).hasStatus(204);
        assertThat(send(HttpMethod.DELETE, noticing, teacher, "")).hasStatus(204);
        assertThat(send(HttpMethod.GET, LESSON + "/noticings", teacher, ""))
                .bodyText()
                .isEqualTo("[]");
        assertThat(send(HttpMethod.POST, noticing + "/restore", teacher, "")).hasStatus(204);
        assertThat(send(HttpMethod.GET, LESSON + "/noticings", teacher, ""))
                .bodyText()
                .contains("Many add");
        assertThat(send(HttpMethod.POST, noticing + "/reopen", student, "")).hasStatus(403);
    }

    private static String id(MvcTestResult answer) throws UnsupportedEncodingException {
        return JsonPath.read(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.id");
    }

    private MvcTestResult prepare(String key, String check) {
        return program.post()
                .uri(LESSON + "/checks")
                .header("Authorization", "Bearer " + teacher)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(check)
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String address, String token, String body) {
        return program.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String answer(UUID id) {
        return """
                {"id": "%s", "answer": ["A"], "confidence": "SURE", "performedAt": "%s"}""".formatted(id, ANSWERED);
    }

    private String token(Actor actor) {
        return place.within(() -> tokens.issue(
                actor, Session.Means.PASSWORD, "a test", Set.of("*:read", "*:write"), Duration.ofHours(1)));
    }
}

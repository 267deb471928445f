package org.foothold.lessons.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.schools.ApiTokens;
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
        assertThat(send(HttpMethod.POST, address + "/responses", student, answer))
                .hasStatusOk();
        assertThat(send(HttpMethod.POST, address + "/responses", student, answer))
                .hasStatusOk();
        assertThat(send(HttpMethod.GET, address + "/picture", teacher, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.groups[?(@.answer == '3 to 5')].students.length()")
                .asArray()
                .containsExactly(1);
        assertThat(send(HttpMethod.GET, address + "/picture", student, "")).hasStatus(403);
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
                {"id": "%s", "answer": ["A"], "confidence": "SURE", "performedAt": "2026-03-02T15:00:00Z"}""".formatted(id);
    }

    private String token(Actor actor) {
        return place.within(() -> tokens.issue(actor, "a test", Set.of("*:read", "*:write"), Duration.ofHours(1)));
    }
}

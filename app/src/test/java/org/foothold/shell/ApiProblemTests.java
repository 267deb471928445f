package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is wrong with a request of a program, it is told as a problem and never as a page. */
@WebTest
class ApiProblemTests {
    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    String bearer = "";

    @BeforeEach
    void token() {
        TestSchool.Place place = schools.district();
        Actor teacher = place.teacher("Ana");
        place.schoolClass(teacher);
        bearer = "Bearer "
                + place.within(() -> tokens.issue(
                        teacher, Session.Means.PASSWORD, "a test", Set.of("*:read", "*:write"), Duration.ofDays(1)));
    }

    @Test
    void aMethodThatAnAddressDoesNotHave() {
        MvcTestResult answer = program.delete()
                .uri("/api/classes")
                .header("Authorization", bearer)
                .exchange();
        assertProblem(answer, 405, "DELETE");
        assertThat(answer.getResponse().getHeader("Allow")).contains("GET", "POST");
    }

    @Test
    void aBodyOfAnotherKind() {
        assertProblem(
                program.post()
                        .uri("/api/classes")
                        .header("Authorization", bearer)
                        .contentType("text/csv")
                        .content("name")
                        .exchange(),
                415,
                "text/csv");
    }

    @Test
    void anAnswerOfAnotherKind() {
        assertProblem(
                program.get()
                        .uri("/api/classes")
                        .header("Authorization", bearer)
                        .header("Accept", "text/csv")
                        .exchange(),
                406,
                "Acceptable");
    }

    @Test
    void anAddressThatIsNone() {
        assertProblem(
                program.post()
                        .uri("/api/nothing")
                        .header("Authorization", bearer)
                        .exchange(),
                404,
                "openapi.json");
    }

    @Test
    void whatIsRefusedBeforeAnyHandler() {
        assertProblem(
                program.get()
                        .uri("/error")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/classes//1")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 400)
                        .exchange(),
                400,
                "Bad Request");
    }

    @Test
    void aBodyThatCannotBeReadIsToldByItsField() {
        assertBody("{\"school\": 7}", "The field school must be a UUID such as ");
        assertBody("{\"name\": \"Math\"}", "The field school is missing.");
        assertBody("{\"name\": null, \"school\": null}", "The field name is missing.");
        assertBody(
                "{\"name\": \"Math\", \"school\": \"" + new UUID(0, 0) + "\", \"colour\": \"red\"}",
                "There is no field colour; there are grade, name, school, subject.");
        assertBody("{\"name\": [\"Math\"]}", "The field name must be text, without the character U+0000.");
        assertBody("{\"name\": \"a\\u0000b\"}", "The field name must be text, without the character U+0000.");
        assertBody("{\"name\": ", "The body is no JSON: look at line 1, column ");
        assertBody("[]", "The body must be an object.");
        assertBody("", "A body of JSON is missing.");
    }

    private void assertBody(String sent, String says) {
        assertProblem(
                program.post()
                        .uri("/api/classes")
                        .header("Authorization", bearer)
                        .contentType("application/json")
                        .content(sent)
                        .exchange(),
                400,
                says);
    }

    @Test
    void whatIsDeepInABodyIsToldByItsPath() {
        String lesson = "/api/classes/1/lessons/2026-03-02";
        assertThat(put(lesson, "{\"targets\": [{\"id\": \"none\", \"version\": 1}]}"))
                .bodyText()
                .contains("The field targets[0].id must be a UUID");
        assertThat(put(lesson, "{\"targets\": [{\"version\": 1}]}"))
                .bodyText()
                .contains("The field targets[0].id is missing.");
        assertThat(put(lesson, "{\"goal\": \"So\", \"criteria\": \"one\"}"))
                .bodyText()
                .contains("The field criteria must be a list.");
    }

    private MvcTestResult put(String address, String sent) {
        return program.put()
                .uri(address)
                .header("Authorization", bearer)
                .contentType("application/json")
                .content(sent)
                .exchange();
    }

    @Test
    void aParameterOrAPartOfAnAddressIsToldByItsName() {
        assertAddress("/api/classes?after=x", 400, "The parameter after must be a whole number.");
        assertAddress("/api/classes/1/noticings?after=x", 400, "The parameter after must be a UUID such as ");
        assertAddress(
                "/api/classes/1/lessons/2200-01-01",
                400,
                "The part {date} of the address must be a day such as 2026-09-01, from 1900-01-01 to 2199-12-31.");
    }

    @Test
    void anEnumIsToldByItsWords() {
        assertThat(put("/api/classes/1/checks/019b76da-a800-7000-8000-000000000000", "{\"kind\": \"ESSAY\"}"))
                .bodyText()
                .contains("The field kind must be one of SHORT_TEXT, MULTIPLE_CHOICE, ");
    }

    @Test
    void aSchemeOfATokenIsReadInAnySpelling() {
        for (String scheme : List.of("bearer ", "BEARER ")) {
            assertThat(program.get().uri("/api/classes").header("Authorization", bearer.replace("Bearer ", scheme)))
                    .hasStatusOk();
        }
    }

    private void assertAddress(String address, int status, String says) {
        assertProblem(program.get().uri(address).header("Authorization", bearer).exchange(), status, says);
    }

    private static void assertProblem(MvcTestResult answer, int status, String says) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("\"status\":" + status, "\"instance\":\"/api/", says)
                .doesNotContain("<html");
    }
}

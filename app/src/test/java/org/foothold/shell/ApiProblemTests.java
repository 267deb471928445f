package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.Set;
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

    private static void assertProblem(MvcTestResult answer, int status, String says) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("\"status\":" + status, says)
                .doesNotContain("<html");
    }
}

package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.TestClock;
import org.foothold.schools.ApiTokens;
import org.foothold.schools.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A request that is sent again with its key: done once, and nobody is left without an answer. */
@WebTest
class IdempotencyTests {
    private static final String LESSON = "/api/classes/1/lessons/2026-03-02";
    private static final String PLAN = "{\"goal\": \"Compare ratios\"}";
    private static final String CHECK =
            "{\"kind\": \"SHORT_TEXT\", \"question\": \"Why?\", \"reason\": false, \"confidence\": false}";

    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TestClock time;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApiProblems problems;

    TestSchool.Place place;
    Actor teacher;
    String token = "";

    @BeforeEach
    void aLesson() {
        place = schools.district();
        teacher = place.teacher("Ana");
        place.schoolClass(teacher, place.student("Ben"));
        token = place.within(
                () -> tokens.issue(teacher, Session.Means.PASSWORD, "a test", Set.of("*:write"), Duration.ofDays(1)));
        assertThat(program.put()
                        .uri(LESSON)
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PLAN))
                .hasStatusOk();
    }

    @Test
    void whatBrokeOffIsSaidToBeUnknownAfterAMinute() {
        assertThat(post("once", LESSON + "/checks", CHECK)).hasStatus(201);
        breakOff("once");
        assertThat(post("once", LESSON + "/checks", CHECK))
                .hasStatus(409)
                .bodyText()
                .contains("still being answered");
        time.ahead(
                Duration.ofSeconds(61),
                () -> assertThat(post("once", LESSON + "/checks", CHECK))
                        .hasStatus(409)
                        .hasContentType("application/problem+json")
                        .bodyText()
                        .contains("\"type\":\"urn:foothold:problem:outcome-unknown\"", "Look before you retry"));
        time.ahead(
                Duration.ofSeconds(61),
                () -> assertThat(post("once", LESSON + "/checks", "{}")).hasStatus(422));
    }

    /** Of what changes with time a repetition is not told what was so before. */
    @Test
    void aConflictIsNotKept() {
        assertThat(post("next", LESSON + "/next", "")).hasStatus(409);
        assertThat(post("check", LESSON + "/checks", CHECK)).hasStatus(201);
        assertThat(post("next", LESSON + "/next", "")).hasStatusOk().bodyText().contains("RUNNING");
        assertThat(post("next", LESSON + "/next", ""))
                .as("done once")
                .hasStatusOk()
                .bodyText()
                .contains("RUNNING");
        assertThat(AnsweredRequest.isLasting(429)).isFalse();
        assertThat(AnsweredRequest.isLasting(503)).isFalse();
        assertThat(AnsweredRequest.isLasting(404)).isTrue();
    }

    @Test
    void whoseAnswerCannotBeKeptIsAnsweredAllTheSame() throws ServletException, IOException {
        IdempotencyFilter filter = new IdempotencyFilter(new FullDisk(sql), problems, clock);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/classes");
        request.addHeader(IdempotencyFilter.HEADER, UUID.randomUUID().toString());
        new SignedIn(teacher, "Ana", false, false, null, "").remember(request);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (asked, answer) -> {
            response.setStatus(201);
            answer.getOutputStream().write('x');
        });
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getContentAsString()).isEqualTo("x");
    }

    private static final class FullDisk extends AnsweredRequestStore {
        FullDisk(JdbcClient sql) {
            super(sql);
        }

        @Override
        boolean begin(Actor actor, String key, byte[] hash, Instant now) {
            return true;
        }

        @Override
        void finish(Actor actor, String key, AnsweredRequest answer) {
            throw new DataAccessResourceFailureException("No space left on device");
        }
    }

    private void breakOff(String key) {
        place.run(() -> transaction.executeWithoutResult(
                status -> sql.sql("UPDATE foothold.answered_requests SET status = 0 WHERE key = :key")
                        .param("key", key)
                        .update()));
    }

    private MvcTestResult post(String key, String address, String body) {
        return program.post()
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .header(IdempotencyFilter.HEADER, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}

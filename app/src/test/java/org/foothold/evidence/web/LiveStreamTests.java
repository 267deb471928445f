package org.foothold.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** The live stream as programs hear it, and how many of them one sign-in has. */
@WebTest
class LiveStreamTests {
    @Autowired
    MockMvcTester program;

    @Autowired
    TestSchool schools;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Streams streams;

    TestSchool.Place place;
    Actor teacher;

    @BeforeEach
    void aClass() {
        place = schools.district();
        teacher = place.teacher("Ana");
        place.schoolClass(teacher, place.student("Ben"));
    }

    @Test
    void aProgramListensUntilItsTokenIsRevoked() {
        int before = streams.size();
        MvcTestResult stream = listen("1", token("classes:read"));
        assertThat(stream).hasStatusOk().hasContentType("text/event-stream;charset=UTF-8");
        assertThat(streams.size()).isEqualTo(before + 1);
        place.run(
                () -> tokens.revoke(teacher, tokens.listMine(teacher).getFirst().id()));
        await().untilAsserted(() -> assertThat(streams.size()).isEqualTo(before));
    }

    @Test
    void aTokenThatMayNotReadHearsNothing() {
        int before = streams.size();
        assertThat(listen("1", token("lessons:read"))).hasStatus(403);
        assertThat(listen("99", token("classes:read"))).hasStatus(404);
        assertThat(program.get().uri("/api/classes/1/live")).hasStatus(401);
        assertThat(streams.size()).isEqualTo(before);
    }

    @Test
    void oneSignInHasTwentyStreamsAndTheOldestGivesWay() {
        int before = streams.size();
        String many = token("classes:read");
        String one = token("*:read");
        listen("1", one);
        for (int i = 0; i < 25; i++) {
            listen("1", many);
        }
        await().untilAsserted(() -> assertThat(streams.size()).isEqualTo(before + 21));
    }

    private MvcTestResult listen(String schoolClass, String token) {
        return program.get()
                .uri("/api/classes/" + schoolClass + "/live")
                .header("Authorization", "Bearer " + token)
                .asyncExchange();
    }

    private String token(String scope) {
        return place.within(
                () -> tokens.issue(teacher, Session.Means.PASSWORD, "live", Set.of(scope), Duration.ofHours(1)));
    }
}

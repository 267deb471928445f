package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the scripts of a lesson's page send, and what they are told. */
@WebTest
class DraftPagesTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Ids ids;

    private Cookie ben;
    private Cookie teacher;
    private Actor cleo;
    private String check;

    @BeforeEach
    void running() {
        TestSchool.Place place = schools.district();
        Actor ana = place.teacher("Ana");
        Actor student = place.student("Ben");
        cleo = place.student("Cleo");
        ClassId schoolClass = place.schoolClass(ana, student, cleo);
        Check started = place.within(() -> {
            lessons.plan(ana, schoolClass, MONDAY, new LessonPlan("I can compare", List.of(), List.of()));
            return checks.startNow(ana, schoolClass, MONDAY, new NewCheck(ShortText.open("Why?"), Asking.ANSWER_ONLY));
        });
        ben = schools.signIn(student);
        teacher = schools.signIn(ana);
        check = "/classes/" + schoolClass + "/checks/" + started.id();
    }

    private MvcTestResult send(String address, String json) {
        return browser.post()
                .uri(address)
                .cookie(ben)
                .with(csrf())
                .accept(MediaType.APPLICATION_JSON)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult type(String words, Instant typed, Instant shown) {
        return send(
                check + "/draft",
                "{\"field\":\"answer\",\"words\":\"%s\",\"typedAt\":\"%s\",\"sentAt\":\"%s\"}"
                        .formatted(words, typed, shown));
    }

    @Test
    void whatIsTypedAfterAnAnswerIsKeptWhateverTheDevicesClockShows() {
        Instant slow = Instant.now().minusSeconds(900);
        String answer = "{\"id\":\"%s\",\"answer\":[\"more\"],\"performedAt\":\"%s\",\"sentAt\":\"%s\"}";
        assertThat(send(check + "/answers", answer.formatted(ids.next(), slow, slow)))
                .hasStatusOk();
        assertThat(type("more blue", slow.plusSeconds(20), slow.plusSeconds(20)))
                .hasStatus(204);
    }

    @Test
    void whoTypesWhatIsOlderThanWhatIsKeptIsTold() {
        Instant now = Instant.now();
        assertThat(type("more blue", now, now)).hasStatus(204);
        assertThat(type("mo", now.minusSeconds(5), now)).hasStatus(409);
    }

    /** On a shared device somebody else signs in, in another window; what waited in this one is not theirs. */
    @Test
    void whatAPageOfOnePersonSendsIsNeverTakenForAnother() {
        var request = browser.post()
                .uri(check + "/answers")
                .cookie(ben)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"id\":\"%s\",\"answer\":[\"more\"]}".formatted(ids.next()));
        MvcTestResult result = request.header("X-Person", cleo.person()).exchange();
        assertThat(result).hasStatus(303);
        assertThat(result.getResponse().getHeader("Location")).startsWith("/sign-in");
    }

    /** A refusal would be for good: that a teacher is signed in there now says nothing of the student's answer. */
    @Test
    void whatAStudentsPageSendsWhileATeacherIsSignedInIsNotRefusedButWaits() {
        MvcTestResult result = browser.post()
                .uri(check + "/answers")
                .cookie(teacher)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .header("X-Person", cleo.person())
                .content("{\"id\":\"%s\",\"answer\":[\"more\"]}".formatted(ids.next()))
                .exchange();
        assertThat(result).hasStatus(303);
    }

    @Test
    void aScriptThatAsksForWhatIsNotThereIsToldSoInItsOwnWay() {
        String nowhere = check.replaceAll("[^/]+$", UUID.randomUUID().toString());
        String answer = "{\"id\":\"%s\",\"answer\":[\"A\"]}".formatted(ids.next());
        assertThat(send(nowhere + "/answers", answer))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(send(check + "/start", "{}"))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(browser.post().uri(nowhere + "/answers").cookie(ben).with(csrf()))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
    }
}

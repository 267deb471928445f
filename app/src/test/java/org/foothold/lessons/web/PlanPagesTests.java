package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foothold.lessons.web.LessonVisits.body;
import static org.foothold.lessons.web.LessonVisits.hidden;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two teachers of one class at the plan of the same lesson. */
@WebTest
class PlanPagesTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Classes classes;

    private Cookie ana;
    private Cookie cora;
    private String lesson;

    @BeforeEach
    void planned() {
        TestSchool.Place place = schools.district();
        Actor first = place.teacher("Ana");
        Actor second = place.teacher("Cora");
        ClassId schoolClass = place.schoolClass(first, place.student("Ben"));
        place.run(() -> classes.enrol(first, schoolClass, List.of(second.person()), Role.TEACHER));
        ana = schools.signIn(first);
        cora = schools.signIn(second);
        lesson = "/classes/" + schoolClass + "/lessons/2026-03-02";
        save(ana, "I can compare two ratios", "");
    }

    private MvcTestResult save(Cookie who, String goal, String seen) {
        return browser.post()
                .uri(lesson)
                .cookie(who)
                .with(csrf())
                .param("goal", goal)
                .param("seen", seen)
                .exchange();
    }

    private String page(Cookie who) {
        return body(browser.get().uri(lesson).cookie(who).exchange());
    }

    @Test
    void nobodyPutsAPlanInThePlaceOfOneThatTheyHaveNotSeen() {
        String seen = hidden(page(ana), "seen");
        assertThat(save(cora, "I can draw two ratios", seen)).hasStatus(303);
        MvcTestResult late = save(ana, "I can say two ratios", seen);
        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("was changed since you opened it", "I can draw two ratios", "I can say two ratios");
        assertThat(page(cora)).contains("I can draw two ratios").doesNotContain("I can say two ratios");
        assertThat(save(ana, "I can say two ratios", hidden(body(late), "seen")))
                .hasStatus(303);
        assertThat(page(cora)).contains("I can say two ratios");
    }

    @Test
    void aDraftOverAPlanSaysWhatIsSaved() {
        assertThat(page(ana)).doesNotContain("did not save");
        browser.post()
                .uri(lesson + "/draft")
                .cookie(ana)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"field\":\"goal\",\"words\":\"I can say two ratios\"}")
                .exchange();
        assertThat(page(ana)).contains("did not save", "I can compare two ratios", "I can say two ratios");
        assertThat(page(cora)).doesNotContain("did not save", "I can say two ratios");
    }
}

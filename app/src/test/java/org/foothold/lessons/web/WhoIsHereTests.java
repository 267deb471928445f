package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who has come into the lesson, and who asks for their own pages, where the teacher looks during it. */
@WebTest
class WhoIsHereTests extends LessonVisits {
    private String today = "";

    /** Cleo is signed in already; Ben comes by the code on the wall. */
    @BeforeEach
    void theLessonOfTodayIsOpen() {
        today = "/classes/" + schoolClass + "/lessons/today";
        post(today, teacher, "goal", "I can compare two ratios", "open", "true");
    }

    private String live() {
        return body(get(today + "/live", teacher));
    }

    private Cookie benComesIn() {
        String address = "/join/" + found("class=\"code\">([A-Z]+)<", live());
        String person = found(
                "value=\"([0-9a-f-]{36})\"><bdi>Ben",
                body(browser.get().uri(address).exchange()));
        MvcTestResult in =
                browser.post().uri(address).with(csrf()).param("person", person).exchange();
        return Objects.requireNonNull(in.getResponse().getCookie("foothold"));
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void untilSomethingIsAskedTheTeacherSeesWhoIsHere() {
        assertThat(live())
                .contains("1 of 2 are here")
                .containsSubsequence("Not here yet", "Ben")
                .doesNotContain("Cleo");
        benComesIn();
        assertThat(live()).contains("2 of 2 are here").doesNotContain("Not here yet");
        assertThat(browser.get().uri(today + "/live").cookie(teacher, hideNames()))
                .bodyText()
                .contains("2 of 2 are here")
                .doesNotContain("Ben", "Cleo");
        post(today + "/checks", teacher, "question", "Which is bluer?", "act", "start");
        assertThat(live()).doesNotContain("are here");
    }

    private Cookie hideNames() {
        MvcTestResult hidden = post(today + "/names", teacher, "names", "hide");
        return Objects.requireNonNull(hidden.getResponse().getCookie("names"));
    }

    @Test
    void whoAsksForTheirOwnPagesIsSeenInTheLessonAndOnTheDaysPage() {
        Cookie phone = benComesIn();
        assertThat(get("/today", teacher)).bodyText().doesNotContain("asks to see");
        post("/me/nod", phone);
        assertThat(get("/today", teacher)).bodyText().contains("1 student asks to see their own pages");
        assertThat(browser.get().uri(today + "/live").cookie(teacher, hideNames()))
                .bodyText()
                .contains("1 student asks to see")
                .doesNotContain("Ben");
        String nod = found("action=\"(/classes/[^\"]+/nod)\"", live());
        assertThat(post(nod, teacher, "to", today + "/live")).hasStatus(303).hasHeader("Location", today + "/live");
        assertThat(get("/", phone)).hasHeader("Location", "/me");
        assertThat(live()).doesNotContain("asks to see");
    }
}

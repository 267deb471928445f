package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A lesson through its teacher's pages. */
@WebTest
class LessonPagesTests extends LessonVisits {
    @Test
    void aTeacherPlansALessonAndFindsItAgain() {
        assertThat(get(lesson, teacher)).hasStatusOk().bodyText().contains("Plan this lesson");
        assertThat(post(lesson, teacher, "goal", "I can compare two ratios", "newTarget", "I can compare"))
                .hasStatus(303)
                .hasHeader("Location", lesson);
        assertThat(get(lesson, teacher)).bodyText().contains("I can compare two ratios", "Open the lesson");
        assertThat(get("/classes/" + schoolClass + "/lessons?words=RATIOS", teacher))
                .bodyText()
                .contains(lesson);
        assertThat(get("/classes/" + schoolClass + "/lessons?words=fractions", teacher))
                .bodyText()
                .contains("No lesson has these words");
    }

    @Test
    void thePlanForTodayOpensTheLessonAtOnce() {
        String today = "/classes/" + schoolClass + "/lessons/today";
        assertThat(get(today, teacher)).bodyText().contains("Save and open");
        assertThat(get(lesson, teacher)).bodyText().doesNotContain("Save and open");
        assertThat(post(today, teacher, "goal", " ", "open", "true")).hasStatus(422);
        assertThat(post(today, teacher, "goal", "A", "otherGoal", "B", "otherLanguage", "xx", "open", "true"))
                .hasStatus(422);
        MvcTestResult opened = post(today, teacher, "goal", "I can compare two ratios", "open", "true");
        assertThat(opened).hasStatus(303);
        assertThat(opened.getResponse().getHeader("Location")).endsWith("/live");
        assertThat(get(today, ben)).bodyText().contains("I can compare two ratios");
    }

    @Test
    void aPlanWithoutAGoalKeepsWhatWasTyped() {
        assertThat(post(lesson, teacher, "goal", " ", "criteria", "Same order"))
                .hasStatus(422)
                .bodyText()
                .contains("Write the goal", "Same order");
        assertThat(post(lesson, teacher, "goal", "x".repeat(501))).hasStatus(422);
        assertThat(post(lesson, teacher, "goal", "null\0byte")).hasStatus(400);
    }

    @Test
    void namesAreHiddenAtOneTap() {
        plan();
        answer(ben, startPaint(), "A");
        MvcTestResult hidden = post(lesson + "/names", teacher, "names", "hide");
        Cookie names = hidden.getResponse().getCookie("names");
        assertThat(names).isNotNull();
        assertThat(browser.get().uri(lesson + "/live").cookie(teacher, names))
                .bodyText()
                .contains("1 of 2 have answered")
                .doesNotContain("Ben", "Cleo");
    }

    @Test
    void aCheckThatCannotBeReadSaysWhatToMend() {
        plan();
        assertThat(post(lesson + "/checks", teacher, "kind", "MULTIPLE_CHOICE", "question", "Which?", "lines", "one"))
                .hasStatus(422)
                .bodyText()
                .containsSubsequence("Which?", "name=\"lines\"", "at least two choices", "Start now");
    }

    @Test
    void aTeacherPreparesChangesAndStartsTheNextCheck() {
        plan();
        post(lesson + "/checks", teacher, "question", "First?", "act", "prepare");
        Matcher edit =
                Pattern.compile("href=\"(/classes/\\d+/checks/[0-9a-f-]{36})\"").matcher(body(get(lesson, teacher)));
        assertThat(edit.find()).isTrue();
        assertThat(get(edit.group(1), teacher)).hasStatusOk().bodyText().contains("First?");
        assertThat(post(edit.group(1), teacher, "question", "Better first?", "act", "prepare"))
                .hasStatus(303);
        assertThat(post(lesson + "/next", teacher)).hasStatus(303);
        assertThat(get(lesson + "/live", teacher)).bodyText().contains("Better first?", "Stop answers");
        post(lesson + "/next", teacher);
        assertThat(get("/today", teacher)).hasStatusOk();
    }

    /** The answer to the first sending was lost; or somebody went back to the page and asks something else. */
    @Test
    void aQuestionThatIsSentTwiceIsAskedOnceAndAnotherIsAnother() {
        plan();
        post(lesson + "/open", teacher);
        String id = hidden(body(get(lesson + "/live", teacher)), "id");
        for (int i = 0; i < 2; i++) {
            assertThat(post(lesson + "/checks", teacher, "id", id, "question", "Why?", "act", "start"))
                    .hasStatus(303);
        }
        String check = "/classes/" + schoolClass + "/checks/" + id;
        assertThat(asked()).isEqualTo(1);
        post(check + "/stop", teacher);
        post(lesson + "/checks", teacher, "id", id, "question", "Why?", "act", "start");
        assertThat(get(lesson + "/live", teacher)).bodyText().contains(check + "/start");
        post(lesson + "/checks", teacher, "id", id, "question", "How?", "act", "start");
        assertThat(asked()).isEqualTo(2);
        assertThat(post(lesson + "/checks", teacher, "id", id, "question", "What?", "act", "prepare"))
                .hasStatus(303);
    }

    private long asked() {
        return Pattern.compile("live\\?check=([0-9a-f-]{36})\"")
                .matcher(body(get(lesson, teacher)))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .count();
    }

    @Test
    void aTeacherNotesWhatAGroupShows() {
        plan();
        String check = startPaint();
        answer(ben, check, "B");
        Matcher group = Pattern.compile("check=" + check + "&amp;group=([0-9a-f]+)#respond")
                .matcher(body(get(lesson + "/live", teacher)));
        assertThat(group.find()).isTrue();
        String page = body(get(lesson + "/live?check=" + check + "&group=" + group.group(1), teacher));
        assertThat(page).contains("Respond to", "because", "1 student answers", "more blue is bluer");
        post(
                lesson + "/noticings",
                teacher,
                "check",
                check,
                "group",
                group.group(1),
                "noticed",
                "One part only",
                "means",
                "more blue is bluer",
                "next",
                "Small group");
        assertThat(get(lesson, teacher)).bodyText().contains("One part only", "Small group", "next step to take");
        String lessons = "/classes/" + schoolClass + "/lessons";
        assertThat(get("/today", teacher)).bodyText().contains("1 thing you noticed", lessons + "#noticings");
        assertThat(get(lessons, teacher)).bodyText().contains("Waits for its next step", "One part only");
        Matcher done = Pattern.compile("action=\"([^\"]+/done)\"").matcher(body(get(lesson, teacher)));
        assertThat(done.find()).isTrue();
        assertThat(post(done.group(1), teacher)).hasStatus(303);
        assertThat(get("/today", teacher)).bodyText().doesNotContain("1 thing you noticed");
    }

    @Test
    void aLessonIsCopiedRemovedAndBroughtBack() {
        plan();
        post(lesson + "/checks", teacher, "question", "First?", "act", "prepare");
        assertThat(post(lesson + "/copy", teacher, "to", "2026-03-09")).hasStatus(303);
        assertThat(get("/classes/" + schoolClass + "/lessons/2026-03-09", teacher))
                .bodyText()
                .contains("First?");
        MvcTestResult removed = post(lesson + "/remove", teacher);
        Cookie flash = removed.getResponse().getCookie("flash");
        assertThat(flash).isNotNull();
        String list = body(browser.get()
                .uri("/classes/" + schoolClass + "/lessons")
                .cookie(teacher, flash)
                .exchange());
        assertThat(list).contains("The lesson is removed", "2026-03-09").doesNotContain(lesson + "\"");
        Matcher undo = Pattern.compile("action=\"([^\"]+/restore)\"").matcher(list);
        assertThat(undo.find()).isTrue();
        assertThat(post(undo.group(1), teacher)).hasStatus(303);
        assertThat(get("/classes/" + schoolClass + "/lessons", teacher))
                .bodyText()
                .contains(lesson + "\"");
    }

    @Test
    void everyPageSpeaksSpanish() {
        plan();
        String check = startPaint();
        answer(ben, check, "A");
        for (String address : List.of("/today", lesson, lesson + "/live", lesson + "/room", lesson + "/checks")) {
            assertThat(browser.get().uri(address).cookie(teacher).header("Accept-Language", "es"))
                    .hasStatusOk();
        }
        assertThat(browser.get()
                        .uri("/classes/" + schoolClass + "/lessons/today")
                        .cookie(ben)
                        .header("Accept-Language", "es"))
                .bodyText()
                .contains("Enviar otra vez");
    }
}

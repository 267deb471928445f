package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.TestSchool;
import org.foothold.WebTest;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A lesson through its pages, by plain forms as a browser without script sends them. */
@WebTest
class LessonPagesTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Ids ids;

    TestSchool.Place place;
    ClassId schoolClass;
    Cookie teacher;
    Cookie ben;
    Cookie cleo;
    String lesson;

    @BeforeEach
    void people() {
        place = schools.district();
        Actor ana = place.teacher("Ana");
        Actor student = place.student("Ben");
        Actor other = place.student("Cleo");
        schoolClass = place.schoolClass(ana, student, other);
        teacher = schools.signIn(ana);
        ben = schools.signIn(
                new Actor(student.district(), student.person(), student.roles(), new Reach.LessonOnly(schoolClass)));
        cleo = schools.signIn(other);
        lesson = "/classes/" + schoolClass + "/lessons/" + MONDAY;
    }

    MvcTestResult get(String address, Cookie who) {
        return browser.get().uri(address).cookie(who).exchange();
    }

    MvcTestResult post(String address, Cookie who, String... fields) {
        var request = browser.post().uri(address).cookie(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    void plan() {
        post(lesson, teacher, "goal", "I can compare two ratios", "criteria", "Same order\n\nI explain why");
    }

    String startPaint() {
        post(
                lesson + "/checks",
                teacher,
                "kind",
                "MULTIPLE_CHOICE",
                "question",
                "Which is bluer?",
                "lines",
                "*3 to 5\n5 to 9 -> more blue is bluer",
                "confidence",
                "on",
                "reason",
                "on",
                "act",
                "start");
        Matcher check = Pattern.compile("/checks/([0-9a-f-]{36})/stop").matcher(body(get(lesson + "/live", teacher)));
        assertThat(check.find()).isTrue();
        return check.group(1);
    }

    String answers(String check) {
        return "/classes/" + schoolClass + "/checks/" + check + "/answers";
    }

    /** Sends the form of the running check as it stands on the page. */
    MvcTestResult answer(Cookie who, String check, String answer) {
        String page = body(get("/classes/" + schoolClass + "/lessons/today", who));
        return post(
                answers(check),
                who,
                "id",
                hidden(page, "id"),
                "replaces",
                hidden(page, "replaces"),
                "answer",
                answer,
                "reason",
                "because",
                "confidence",
                "SURE");
    }

    @Test
    void studentsReadGoalAndCriteriaInTheSecondLanguageWhereTheyAreWritten() {
        assertThat(post(
                        lesson,
                        teacher,
                        "goal",
                        "I can compare two ratios",
                        "criteria",
                        "I explain why",
                        "otherLanguage",
                        "es",
                        "otherGoal",
                        "Puedo comparar dos razones"))
                .hasStatus(303);
        assertThat(get(lesson, teacher))
                .bodyText()
                .contains("Puedo comparar dos razones", "<option value=\"es\" lang=\"es\" selected>");
        post(lesson + "/open", teacher);
        assertThat(get(lesson, cleo))
                .bodyText()
                .contains("I can compare two ratios")
                .doesNotContain("Puedo comparar");
        assertThat(browser.get().uri(lesson).cookie(cleo).header("Accept-Language", "es"))
                .bodyText()
                .contains("Puedo comparar dos razones", "I explain why")
                .doesNotContain("I can compare two ratios");
        assertThat(get(lesson + "/room", teacher))
                .bodyText()
                .contains("I can compare two ratios", "<p lang=\"es\">Puedo comparar dos razones</p>");
        assertThat(post(lesson, teacher, "goal", "A", "otherGoal", "B", "otherLanguage", "xx"))
                .hasStatus(422)
                .bodyText()
                .contains("otherLanguage-wrong");
        assertThat(post(lesson, teacher, "goal", "A", "otherCriteria", "x".repeat(301), "otherLanguage", "es"))
                .hasStatus(422)
                .bodyText()
                .contains("otherCriteria-wrong");
        post(lesson, teacher, "goal", "I can compare two ratios", "otherLanguage", "es");
        assertThat(browser.get().uri(lesson).cookie(cleo).header("Accept-Language", "es"))
                .bodyText()
                .contains("I can compare two ratios");
    }

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
        assertThat(post(lesson, teacher, "goal", "null\0byte")).hasStatus(303);
    }

    @Test
    void studentsLandInTheOpenLesson() {
        plan();
        String today = "/classes/" + schoolClass + "/lessons/today";
        assertThat(get(today, ben)).hasStatusOk().bodyText().contains("The lesson has not started");
        assertThat(post(lesson + "/open", teacher)).hasStatus(303).hasHeader("Location", lesson + "/live");
        assertThat(get(today, ben))
                .bodyText()
                .contains("I can compare two ratios", "Same order", "Say the goal in your own words");
    }

    @Test
    void anAnswerBecomesPartOfThePictureAndItsKeyStaysHidden() {
        plan();
        String check = startPaint();
        String page = body(get("/classes/" + schoolClass + "/lessons/today", ben));
        assertThat(page).contains("Which is bluer?", "3 to 5").doesNotContain("more blue is bluer", "*3 to 5");
        assertThat(answer(ben, check, "A")).hasStatus(303);
        assertThat(get("/classes/" + schoolClass + "/lessons/today", ben))
                .bodyText()
                .contains("Sent at", "Send again");
        String picture = body(get(lesson + "/live", teacher));
        assertThat(picture).contains("1 of 2 have answered", "Ben Student", "fits", "more blue is bluer", "sure");
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
    void theRoomScreenShowsNoNames() {
        plan();
        String check = startPaint();
        answer(ben, check, "A");
        post("/classes/" + schoolClass + "/checks/" + check + "/stop", teacher);
        assertThat(get(lesson + "/room?answers=shown", teacher))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 2 have answered", "3 to 5")
                .doesNotContain("Ben", "Cleo", "Ana", "more blue", "because");
    }

    @Test
    void afterTheStopTheLastStateIsShownAndALaterAnswerIsRefusedButNotLost() {
        plan();
        String check = startPaint();
        answer(ben, check, "A");
        String page = body(get("/classes/" + schoolClass + "/lessons/today", ben));
        post("/classes/" + schoolClass + "/checks/" + check + "/stop", teacher);
        assertThat(get("/classes/" + schoolClass + "/lessons/today", ben))
                .bodyText()
                .contains("3 to 5", "Answers are stopped")
                .doesNotContain(answers(check));
        Instant later = Instant.now().plusSeconds(60);
        String json = "{\"id\":\"%s\",\"answer\":[\"B\"],\"replaces\":\"%s\",\"performedAt\":\"%s\",\"sentAt\":\"%s\"}"
                .formatted(ids.next(), hidden(page, "replaces"), later, later.minusSeconds(50));
        assertThat(sendJson(ben, check, json)).hasStatus(200);
    }

    MvcTestResult sendJson(Cookie who, String check, String json) {
        return browser.post()
                .uri(answers(check))
                .cookie(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    @Test
    void aScriptSendsTheSameAnswerTwiceAndItIsOneFact() {
        plan();
        String check = startPaint();
        String json = "{\"id\":\"%s\",\"answer\":[\"B\"],\"confidence\":\"UNSURE\",\"performedAt\":\"%s\"}"
                .formatted(ids.next(), Instant.now());
        assertThat(sendJson(cleo, check, json))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("kept");
        assertThat(sendJson(cleo, check, json)).hasStatusOk();
        assertThat(sendJson(cleo, check, json.replace("\"B\"", "\"A\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("refused");
        assertThat(get(lesson + "/live", teacher)).bodyText().contains("1 of 2 have answered");
    }

    @Test
    void badInputGetsClearWords() {
        plan();
        String check = startPaint();
        assertThat(sendJson(ben, check, "{")).hasStatus(422);
        assertThat(sendJson(ben, check, "{\"id\":\"" + UUID.randomUUID() + "\",\"answer\":[\"A\"]}"))
                .hasStatus(422);
        assertThat(sendJson(ben, check, "{\"id\":\"x\",\"answer\":[\"" + "x".repeat(200_000) + "\"]}"))
                .hasStatus(422)
                .bodyText()
                .contains("could not be taken");
        assertThat(answer(ben, check, "Q")).hasStatus(422).bodyText().contains("Choose or write an answer first");
        assertThat(post(answers(check), ben)).hasStatus(422);
        assertThat(post(answers(UUID.randomUUID().toString()), ben)).hasStatus(404);
        assertThat(post(answers("guess"), ben)).hasStatus(404);
    }

    @Test
    void aTooLongTextIsRefusedAndStaysOnThePage() {
        plan();
        post(lesson + "/checks", teacher, "question", "Why?", "act", "start");
        Matcher check = Pattern.compile("/checks/([0-9a-f-]{36})/stop").matcher(body(get(lesson + "/live", teacher)));
        assertThat(check.find()).isTrue();
        assertThat(answer(ben, check.group(1), "too long ".repeat(300)))
                .hasStatus(422)
                .bodyText()
                .contains("Use at most 2,000 letters", "too long too long");
        assertThat(answer(ben, check.group(1), "0,5 😀 مرحبا <b>")).hasStatus(303);
        assertThat(get(lesson + "/live", teacher)).bodyText().contains("0,5 😀 مرحبا &lt;b&gt;");
    }

    @Test
    void draftsAreSavedAndShownAgain() {
        plan();
        String check = startPaint();
        String draft = "/classes/" + schoolClass + "/checks/" + check + "/draft";
        var request = browser.post().uri(draft).cookie(ben).with(csrf()).contentType(MediaType.APPLICATION_JSON);
        assertThat(request.content("{\"field\":\"reason\",\"words\":\"half way there\"}"))
                .hasStatus(204);
        assertThat(get("/classes/" + schoolClass + "/lessons/today", ben))
                .bodyText()
                .contains("half way there");
        assertThat(browser.post()
                        .uri(lesson + "/draft")
                        .cookie(teacher)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"field\":\"goal\",\"words\":\"A better goal\"}"))
                .hasStatus(204);
        assertThat(get(lesson, teacher)).bodyText().contains("A better goal");
        plan();
        assertThat(get(lesson, teacher)).bodyText().doesNotContain("A better goal");
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

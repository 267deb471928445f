package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.WebTest;
import org.foothold.kernel.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A lesson through its students' pages. */
@WebTest
class AnswerPagesTests extends LessonVisits {
    @Autowired
    TestClock clock;

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
    void whatTheTeacherSaysOfAnAnswerStandsInTheLesson() {
        plan();
        post(lesson + "/checks", teacher, "kind", "SHORT_TEXT", "question", "Why is it bluer?", "act", "start");
        String live = body(get(lesson + "/live", teacher));
        Matcher check = Pattern.compile("/checks/([0-9a-f-]{36})/stop").matcher(live);
        assertThat(check.find()).isTrue();
        answer(cleo, check.group(1), "more blue");
        assertThat(get(lesson, cleo)).bodyText().doesNotContain("Your teacher says");
        String group = group(body(get(lesson + "/live", teacher)));
        assertThat(post(
                        lesson + "/judgements",
                        teacher,
                        "check",
                        check.group(1),
                        "group",
                        group,
                        "says",
                        "PARTLY",
                        "words",
                        "Say how much more"))
                .hasStatus(303);
        assertThat(get(lesson, cleo)).bodyText().contains("Your teacher says", "Partly", "Say how much more");
        assertThat(get(lesson, ben)).bodyText().doesNotContain("Say how much more");
    }

    /** Of the first group of answers, as the picture names it. */
    private static String group(String live) {
        Matcher group = Pattern.compile("[?&;]group=([^\"&#]+)").matcher(live);
        assertThat(group.find()).isTrue();
        return java.net.URLDecoder.decode(group.group(1), java.nio.charset.StandardCharsets.UTF_8);
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
        assertThat(sendJson(cleo, check, "{\"id\":\"%s\",\"answer\":[\"B\"]}".formatted(ids.next())))
                .hasStatus(200)
                .bodyText()
                .contains("your teacher has stopped the answers")
                .doesNotContain("You can change it");
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

    /** As after an acknowledgement that got lost: the teacher has stopped in between. */
    @Test
    void aFormThatIsSentAgainAfterTheStopIsTheSameAnswer() {
        plan();
        String check = startPaint();
        String id = ids.next().toString();
        assertThat(post(answers(check), ben, "id", id, "answer", "A")).hasStatus(303);
        post("/classes/" + schoolClass + "/checks/" + check + "/stop", teacher);
        clock.ahead(Duration.ofSeconds(5), () -> {
            assertThat(post(answers(check), ben, "id", id, "answer", "A"))
                    .hasStatus(303)
                    .hasHeader("Location", "/classes/" + schoolClass + "/lessons/today");
            assertThat(sendJson(ben, check, "{\"id\":\"" + id + "\",\"answer\":[\"A\"]}"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.state")
                    .isEqualTo("kept");
            assertThat(post(answers(check), ben, "id", id, "answer", "B")).hasStatus(409);
            assertThat(post(answers(check), cleo, "id", id, "answer", "A")).hasStatus(409);
        });
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
                .contains("Use at most 2,000 letters");
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
}

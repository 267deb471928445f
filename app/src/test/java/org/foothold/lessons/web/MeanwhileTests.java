package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a teacher sends to a class that has gone on meanwhile, or that is more than fits, comes back with its words. */
@WebTest
class MeanwhileTests extends LessonVisits {
    private static final String WORDS = "Say how much more";

    @BeforeEach
    void planned() {
        plan();
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private String prepare(String question) {
        post(lesson + "/checks", teacher, "kind", "SHORT_TEXT", "question", question, "act", "prepare");
        return first(body(get(lesson, teacher)), "/checks/([0-9a-f-]{36})/start\"");
    }

    private MvcTestResult judge(String check, String group, String words) {
        return post(lesson + "/judgements", teacher, "check", check, "group", group, "says", "NOT_YET", "words", words);
    }

    @Test
    void aJudgementOfAGroupThatHasGoneSaysSoAndGivesTheWordsBack() {
        String check = start("SHORT_TEXT", "Why is it bluer?", "");
        answer(cleo, check, "more blue");
        String group = first(body(get(lesson + "/live", teacher)), "[?&;]group=([0-9a-f]+)");
        answer(cleo, check, "less red");
        assertThat(judge(check, group, WORDS)).hasStatus(409).bodyText().contains("nobody is in that group", WORDS);
        String now = first(body(get(lesson + "/live", teacher)), "[?&;]group=([0-9a-f]+)");
        assertThat(judge(check, now, WORDS)).hasStatus(303);
        assertThat(judge(check, now, WORDS)).hasStatus(303);
    }

    @Test
    void aChangeOfACheckThatWasAskedMeanwhileIsOfferedAsANewOne() {
        String check = prepare("Which is bluer?");
        String its = "/classes/" + schoolClass + "/checks/" + check;
        post(its + "/start", teacher);
        assertThat(post(its, teacher, "kind", "SHORT_TEXT", "question", "Which is redder?", "act", "prepare"))
                .hasStatus(409)
                .bodyText()
                .contains("asked meanwhile", "Which is redder?", "action=\"" + lesson + "/checks\"");
        assertThat(get(lesson, teacher)).bodyText().contains("Which is bluer?").doesNotContain("Which is redder?");
    }

    @Test
    void nextBehindNextLeavesWhatRuns() {
        prepare("First?");
        prepare("Second?");
        post(lesson + "/open", teacher);
        post(lesson + "/next", teacher);
        post(lesson + "/next", teacher);
        String live = body(get(lesson + "/live", teacher));
        assertThat(live).contains("<h1 dir=\"auto\">First?");
        post(lesson + "/next", teacher, "after", hidden(live, "after"));
        post(lesson + "/next", teacher, "after", hidden(live, "after"));
        assertThat(get(lesson + "/live", teacher)).bodyText().contains("<h1 dir=\"auto\">Second?");
    }

    @Test
    void whatIsTooLongComesBackWholeAndTheEndOfALineIsOneLetter() {
        String check = start("SHORT_TEXT", "Why is it bluer?", "");
        answer(cleo, check, "more blue");
        String group = first(body(get(lesson + "/live", teacher)), "[?&;]group=([0-9a-f]+)");
        String tooLong = "x".repeat(999) + "😀";
        String fits = "x\r\n".repeat(499) + "xx";
        assertThat(judge(check, group, tooLong)).hasStatus(422).bodyText().contains(tooLong);
        assertThat(judge(check, group, fits)).hasStatus(303);
        assertThat(notice(check, group, tooLong)).hasStatus(422).bodyText().contains(tooLong);
        assertThat(notice(check, group, fits)).hasStatus(303);
        assertThat(post("/classes/" + schoolClass + "/observations", teacher, "words", tooLong))
                .hasStatus(422)
                .bodyText()
                .contains(tooLong);
    }

    private MvcTestResult notice(String check, String group, String noticed) {
        return post(lesson + "/noticings", teacher, "check", check, "group", group, "noticed", noticed);
    }

    @Test
    void aTargetOfNoSuchNameIsNotServed() {
        assertThat(post(lesson, teacher, "goal", "I can mix", "target", "-".repeat(36) + ".1"))
                .hasStatus(303);
    }

    @Test
    void aLessonPlannedForTheYearAfterNextIsListed() {
        String far = "/classes/" + schoolClass + "/lessons/2199-03-02";
        post(far, teacher, "goal", "I can look ahead");
        assertThat(get("/classes/" + schoolClass + "/lessons", teacher))
                .bodyText()
                .contains("I can look ahead");
    }
}

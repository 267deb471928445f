package org.foothold.lessons.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foothold.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the wall shows of a class, and what a teacher's taps on the live page change. */
@WebTest
class RoomPagesTests extends LessonVisits {
    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theRoomScreenShowsNoNames() {
        plan();
        String check = startPaint();
        answer(ben, check, "A");
        showInRoom(check);
        assertThat(get(lesson + "/room", teacher))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 2 have answered", "3 to 5", "class=\"dot sure\"")
                .doesNotContain("Ben", "Cleo", "Ana", "more blue", "because");
    }

    private void showInRoom(String check) {
        assertThat(post("/classes/" + schoolClass + "/checks/" + check + "/room", teacher, "to", lesson + "/live"))
                .hasStatus(303)
                .hasHeader("Location", lesson + "/live");
    }

    @Test
    void theRoomSeesAnswersWhenTheTeacherSaysSoAndNotThoseOfTheNextCheck() {
        plan();
        String check = startPaint();
        answer(ben, check, "A");
        assertThat(get(lesson + "/room", teacher)).bodyText().doesNotContain("class=\"dot");
        showInRoom(check);
        assertThat(get(lesson + "/room", teacher)).bodyText().contains("class=\"dot sure\"", "Hide in the room");
        post("/classes/" + schoolClass + "/checks/" + check + "/room", teacher, "answers", "hide");
        assertThat(get(lesson + "/room", teacher)).bodyText().doesNotContain("class=\"dot");
        showInRoom(check);
        String next = startPaint();
        answer(ben, next, "A");
        post("/classes/" + schoolClass + "/checks/" + next + "/stop", teacher);
        assertThat(get(lesson + "/room", teacher)).bodyText().doesNotContain("class=\"dot");
    }

    @Test
    void noWordsOfAStudentAreEverOnTheWall() {
        plan();
        String number = start("NUMBER", "How many feet?", "*14 feet");
        answer(ben, number, "Ms Ana is mean");
        answer(cleo, number, "14 feet");
        showInRoom(number);
        assertThat(get(lesson + "/room", teacher))
                .bodyText()
                .contains("Other answers", "14")
                .doesNotContain("mean");
        String word = start("SHORT_TEXT", "What do plants do?", "*photosynthesis");
        answer(ben, word, "PHOTOSYNTHESIS!");
        answer(cleo, word, "Ben is silly");
        showInRoom(word);
        assertThat(get(lesson + "/room", teacher))
                .bodyText()
                .contains("photosynthesis", "Other answers")
                .doesNotContain("silly", "PHOTOSYNTHESIS!");
    }

    @Test
    void stoppingKeepsTheGroupOpenThatIsRespondedTo() {
        plan();
        String check = startPaint();
        String here = lesson + "/live?check=" + check + "&group=1234";
        assertThat(post("/classes/" + schoolClass + "/checks/" + check + "/stop", teacher, "to", here))
                .hasStatus(303)
                .hasHeader("Location", here);
        assertThat(post("/classes/" + schoolClass + "/checks/" + check + "/start", teacher, "to", "//elsewhere"))
                .hasHeader("Location", lesson + "/live");
    }

    @Test
    void aQuestionJustToKnowIsEvidenceOfNothing() {
        post(lesson, teacher, "goal", "I can compare two ratios", "newTarget", "I can compare");
        assertThat(get(lesson + "/live", teacher)).bodyText().contains("I can compare", "just to know");
        String aside = start("TRUE_FALSE", "Did you sleep well?", "", "truth", "true", "target", "none");
        answer(ben, aside, "T");
        assertThat(targetsOf(aside)).isEmpty();
        String about = start("TRUE_FALSE", "Is 1:2 as 2:4?", "", "truth", "true");
        answer(ben, about, "T");
        assertThat(targetsOf(about)).hasSize(1);
    }

    private List<UUID> targetsOf(String check) {
        return place.within(() -> Objects.requireNonNull(
                transaction.execute(status -> sql.sql("SELECT unnest(targets) FROM evidence.facts WHERE check_id = ?")
                        .param(UUID.fromString(check))
                        .query(UUID.class)
                        .list())));
    }
}

package org.foothold.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.evidence.Content;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Shows;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.ClassPictures;
import org.foothold.lessons.Judgements;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.lessons.NewJudgement;
import org.foothold.lessons.NewJudgement.Says;
import org.foothold.lessons.NewResponse;
import org.foothold.lessons.Responses;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.Standing;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.foothold.tasks.MultipleChoice;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Written answers that no key can judge: the teacher says of a whole group what it shows. */
@DatabaseTest
class JudgedAnswersTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Judgements judgements;

    @Autowired
    ClassPictures pictures;

    @Autowired
    Growth growth;

    @Autowired
    Evidence evidence;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Responses responses;

    @Autowired
    Targets targets;

    @Autowired
    TestSchool schools;

    @Autowired
    Ids ids;

    private TestSchool.Place place;
    private Actor teacher;
    private Actor ben;
    private Actor cleo;
    private ClassId its;
    private LearningTarget target;

    @BeforeEach
    void aLessonOnATarget() {
        place = schools.district();
        teacher = place.teacher("Ana");
        ben = place.student("Ben");
        cleo = place.student("Cleo");
        its = place.schoolClass(teacher, ben, cleo);
        target = place.within(() ->
                targets.create(teacher, NewTarget.quick(TargetKind.REASONING, Wording.of("en", "I can explain"))));
        place.run(() ->
                lessons.plan(teacher, its, DAY, new LessonPlan("I can explain", List.of(), List.of(target.ref()))));
    }

    private Check ask(Prompt prompt) {
        return place.within(() -> checks.startNow(teacher, its, DAY, new NewCheck(prompt, Asking.ANSWER_ONLY)));
    }

    private void answer(Actor student, Check check, String text) {
        NewResponse response = new NewResponse(
                new FactId(ids.next()), List.of(text), null, null, null, DeviceTime.of(java.time.Instant.now()));
        place.run(() -> responses.send(student, its, check.id(), response));
    }

    private void judge(Check check, Says says, String words) {
        place.run(() -> {
            String group =
                    pictures.get(teacher, its, check.id()).groups().getFirst().key();
            judgements.judge(teacher, its, new NewJudgement(check.id(), group, says, words));
        });
    }

    private Piece.Check only(Actor student) {
        return (Piece.Check) place.within(() -> growth.getMine(student, target.id()))
                .pieces()
                .getFirst();
    }

    private long judgementsOf(Actor student) {
        return place.within(() -> evidence.listAbout(teacher, its, student.person())).stream()
                .filter(each -> each.fact().content() instanceof Content.Judgement)
                .count();
    }

    @Test
    void everybodyWhoWroteTheSameIsToldTheSame() {
        Check check = ask(ShortText.open("Why?"));
        answer(ben, check, "They are equal.");
        answer(cleo, check, "they are EQUAL");
        judge(check, Says.PARTLY, "Equal in what?");
        for (Actor each : List.of(ben, cleo)) {
            assertThat(only(each).shows()).isEqualTo(Shows.ON_THE_WAY);
            assertThat(only(each).judged()).isEqualTo(new Piece.Judged(Shows.ON_THE_WAY, "Equal in what?"));
        }
        assertThat(place.within(() -> pictures.get(teacher, its, check.id())
                        .groups()
                        .getFirst()
                        .judged()))
                .hasValueSatisfying(judged -> assertThat(judged.words()).isEqualTo("Equal in what?"));
    }

    @Test
    void whatIsSaidAgainStandsAndTheFirstWordIsKept() {
        Check check = ask(ShortText.open("Why?"));
        answer(ben, check, "They are equal");
        judge(check, Says.NOT_YET, "");
        judge(check, Says.RIGHT, "I read it again.");
        judge(check, Says.RIGHT, "I read it again.");
        assertThat(only(ben).shows()).isEqualTo(Shows.FITS);
        assertThat(judgementsOf(ben)).as("saying the same again is no new fact").isEqualTo(2);
        assertThat(place.within(() -> growth.getMine(ben, target.id())).pieces())
                .hasSize(1);
    }

    @Test
    void itMovesTheStandingAsATeachersJudgementDoes() {
        for (int i = 0; i < 5; i++) {
            Check check = ask(ShortText.open("Why " + i + "?"));
            answer(ben, check, "because " + i);
            assertThat(place.within(() -> growth.getMine(ben, target.id())).standing())
                    .as("unjudged answers settle nothing")
                    .isInstanceOf(Standing.TooEarlyToTell.class);
            judge(check, Says.RIGHT, "");
        }
        assertThat(place.within(() -> growth.getMine(ben, target.id())).standing())
                .isInstanceOfSatisfying(
                        Standing.At.class, at -> assertThat(at.level()).isEqualTo(Level.SECURE));
    }

    /** As from a page that was reloaded while the first was still on its way. */
    @Test
    void whoAnswersACheckAnewIsCountedOnceAlsoIfTheDeviceDidNotKnowOfTheFirst() {
        Check check = ask(
                new MultipleChoice("Which?", List.of(new Option("this", true, null), new Option("that", false, null))));
        answer(ben, check, "B");
        for (int i = 0; i < 9; i++) {
            answer(ben, check, "A");
        }
        assertThat(place.within(() -> growth.getMine(ben, target.id())).pieces())
                .singleElement()
                .satisfies(piece -> assertThat(((Piece.Check) piece).shows()).isEqualTo(Shows.FITS));
        assertThat(place.within(() -> growth.getMine(ben, target.id())).standing())
                .isInstanceOf(Standing.TooEarlyToTell.class);
    }

    @Test
    void whatAKeyCanJudgeIsLeftToTheKey() {
        Check check = ask(
                new MultipleChoice("Which?", List.of(new Option("this", true, null), new Option("that", false, null))));
        answer(ben, check, "A");
        assertThatThrownBy(() -> judge(check, Says.NOT_YET, "")).isInstanceOf(NotFound.class);
    }
}

package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foothold.lessons.TestLesson.MONDAY;
import static org.foothold.lessons.TestLesson.PAINT;
import static org.foothold.lessons.TestLesson.PLAN;

import java.time.LocalDate;
import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.schools.ClassChanges;
import org.foothold.schools.Classes;
import org.foothold.schools.Joins;
import org.foothold.schools.Sessions;
import org.foothold.schools.SignIn;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LessonsTests {
    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Targets targets;

    @Autowired
    Classes classes;

    @Autowired
    ClassChanges classChanges;

    @Autowired
    Joins joins;

    @Autowired
    Sessions sessions;

    @Autowired
    TestSchool schools;

    @Autowired
    Ids ids;

    TestLesson at;

    @BeforeEach
    void plan() {
        at = new TestLesson(schools, ids, lessons);
    }

    @Test
    void plansOneLessonADayAndChangesItThere() {
        at.place.run(() -> {
            var target = targets.create(
                            at.teacher, NewTarget.quick(TargetKind.REASONING, Wording.of("en", "I can compare")))
                    .ref();
            var planned = lessons.get(at.teacher, at.schoolClass, MONDAY);
            var changed = lessons.plan(
                    at.teacher,
                    at.schoolClass,
                    MONDAY,
                    new LessonPlan("Another goal", List.of("One"), List.of(target)));
            assertThat(changed.id()).isEqualTo(planned.id());
            assertThat(changed.goal()).isEqualTo("Another goal");
            assertThat(changed.targets()).containsExactly(target);
            assertThat(lessons.list(at.teacher, at.schoolClass, "", MONDAY.plusDays(1), 10))
                    .containsExactly(changed);
            assertThat(lessons.plan(at.teacher, at.schoolClass, MONDAY, PLAN).targets())
                    .isEmpty();
        });
    }

    /** Otherwise whoever tidies up next week's plans would sign the class out of the lesson in which it is. */
    @Test
    void endsNobodysSignInWithALessonThatIsNotOpen() {
        at.place.run(() -> lessons.open(at.teacher, at.schoolClass, MONDAY));
        String token = signedInOnSharedDevice();
        LocalDate next = MONDAY.plusDays(7);
        at.place.run(() -> {
            lessons.copy(at.teacher, at.schoolClass, MONDAY, next);
            lessons.close(at.teacher, at.schoolClass, next);
            lessons.remove(at.teacher, at.schoolClass, next);
        });
        assertThat(sessions.find(token)).isPresent();
        at.place.run(() -> lessons.remove(at.teacher, at.schoolClass, MONDAY));
        assertThat(sessions.find(token)).isEmpty();
    }

    private String signedInOnSharedDevice() {
        at.place.run(() -> classChanges.shareDevices(at.teacher, at.schoolClass, true));
        String code = at.within(() -> classes.get(at.teacher, at.schoolClass)).code();
        return ((SignIn.Started) joins.join(code, at.ben.person(), ids.next().toString())).token();
    }

    @Test
    void findsLessonsByTheWordsOfGoalAndCriteria() {
        at.place.run(() -> {
            assertThat(lessons.list(at.teacher, at.schoolClass, "RATIOS", MONDAY.plusDays(1), 10))
                    .hasSize(1);
            assertThat(lessons.list(at.teacher, at.schoolClass, "same order", MONDAY.plusDays(1), 10))
                    .hasSize(1);
            assertThat(lessons.list(at.teacher, at.schoolClass, "50%", MONDAY.plusDays(1), 10))
                    .isEmpty();
            assertThat(lessons.list(at.teacher, at.schoolClass, "", MONDAY, 10)).isEmpty();
        });
    }

    @Test
    void keepsOneLessonOpenInAClass() {
        at.place.run(() -> {
            var tuesday = MONDAY.plusDays(1);
            lessons.plan(at.teacher, at.schoolClass, tuesday, PLAN);
            assertThat(lessons.open(at.teacher, at.schoolClass, MONDAY).isOpen())
                    .isTrue();
            lessons.open(at.teacher, at.schoolClass, tuesday);
            assertThat(lessons.get(at.teacher, at.schoolClass, MONDAY).state()).isEqualTo(Lesson.State.CLOSED);
            var here = classes.get(at.ben, at.schoolClass);
            assertThat(lessons.findCurrent(at.ben, here).map(Lesson::date)).contains(tuesday);
            lessons.open(at.teacher, at.schoolClass, MONDAY);
            assertThat(lessons.findCurrent(at.ben, here).map(Lesson::date)).contains(MONDAY);
        });
    }

    @Test
    void asksForTheGoalInOwnWordsAsLongAsItIsOpen() {
        at.place.run(() -> {
            var open = lessons.open(at.teacher, at.schoolClass, MONDAY);
            var restatement = checks.list(at.teacher, open).getFirst();
            assertThat(restatement.purpose()).isEqualTo(Check.Purpose.RESTATEMENT);
            assertThat(restatement.prompt().question()).isEqualTo(PLAN.goal());
            assertThat(restatement.isRunning()).isTrue();
            lessons.close(at.teacher, at.schoolClass, MONDAY);
            assertThat(checks.list(at.teacher, open).getFirst().state()).isEqualTo(Check.State.STOPPED);
        });
    }

    @Test
    void copiesAPlanWithItsChecksToAFreeDate() {
        at.place.run(() -> {
            var check = checks.startNow(at.teacher, at.schoolClass, MONDAY, new NewCheck(PAINT, Asking.ANSWER_ONLY));
            var copy = lessons.copy(at.teacher, at.schoolClass, MONDAY, MONDAY.plusDays(7))
                    .orElseThrow();
            assertThat(copy.plan()).isEqualTo(PLAN);
            assertThat(copy.state()).isEqualTo(Lesson.State.PLANNED);
            var copied = checks.list(at.teacher, copy);
            assertThat(copied).hasSize(2);
            assertThat(copied.getLast().promptId()).isEqualTo(check.promptId());
            assertThat(copied.getLast().state()).isEqualTo(Check.State.READY);
            assertThat(lessons.copy(at.teacher, at.schoolClass, MONDAY, MONDAY.plusDays(7)))
                    .isEmpty();
        });
    }

    @Test
    void bringsBackARemovedLessonUnlessItsDateIsTaken() {
        at.place.run(() -> {
            var removed = lessons.remove(at.teacher, at.schoolClass, MONDAY);
            assertThat(lessons.find(at.teacher, at.schoolClass, MONDAY)).isEmpty();
            assertThat(lessons.restore(at.teacher, at.schoolClass, removed.id()))
                    .isTrue();
            assertThat(lessons.get(at.teacher, at.schoolClass, MONDAY).id()).isEqualTo(removed.id());
            lessons.remove(at.teacher, at.schoolClass, MONDAY);
            lessons.plan(at.teacher, at.schoolClass, MONDAY, PLAN);
            assertThat(lessons.restore(at.teacher, at.schoolClass, removed.id()))
                    .isFalse();
        });
    }

    @Test
    void belongsToTheTeachersOfItsClass() {
        var stranger = at.place.teacher("Eve");
        at.place.run(() -> {
            assertThatThrownBy(() -> lessons.plan(at.ben, at.schoolClass, MONDAY, PLAN))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> lessons.open(stranger, at.schoolClass, MONDAY))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> lessons.find(stranger, at.schoolClass, MONDAY))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void listsTodaysLessonOfEachClass() {
        at.place.run(() -> {
            var mine = classes.listMine(at.teacher);
            assertThat(lessons.listToday(at.teacher, mine)).isEmpty();
            var today = lessons.today(mine.getFirst());
            var lesson = lessons.plan(at.teacher, at.schoolClass, today, PLAN);
            assertThat(lessons.listToday(at.teacher, mine)).containsEntry(at.schoolClass, lesson);
            assertThat(lessons.listToday(at.ben, mine))
                    .as("a plan is not for students")
                    .isEmpty();
            lessons.open(at.teacher, at.schoolClass, today);
            assertThat(lessons.listToday(at.ben, mine)).containsKey(at.schoolClass);
        });
    }
}

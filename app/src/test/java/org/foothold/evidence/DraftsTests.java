package org.foothold.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Reach;
import org.foothold.schools.Classes;
import org.foothold.schools.Joins;
import org.foothold.schools.Presence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DraftsTests {
    @Autowired
    Drafts drafts;

    @Autowired
    Evidence evidence;

    @Autowired
    Classes classes;

    @Autowired
    Joins joins;

    @Autowired
    Presence presence;

    @Autowired
    TestSchool school;

    Lesson lesson;
    DraftField field;

    @BeforeEach
    void aLesson() {
        lesson = new Lesson(school);
        field = DraftField.ofCheck(lesson.schoolClass, lesson.check, "answer");
    }

    @Test
    void keepsWhatWasTypedLastByTheDevicesClock() {
        assertThat(save(lesson.ana, "one half", 10)).isEqualTo(Draft.Saved.SAVED);
        assertThat(save(lesson.ana, "one ha", 9)).isEqualTo(Draft.Saved.OLDER_THAN_KEPT);
        assertThat(find(lesson.ana)).map(Draft::words).contains("one half");
        assertThat(save(lesson.ana, "", 11)).isEqualTo(Draft.Saved.SAVED);
        assertThat(find(lesson.ana)).map(Draft::words).contains("");
    }

    @Test
    void isNobodyElses() {
        save(lesson.ana, "mine", 1);
        assertThat(find(lesson.ben)).isEmpty();
        assertThat(find(lesson.teacher)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongOrNoText() {
        assertThat(save(lesson.ana, "x".repeat(20_000), 1)).isEqualTo(Draft.Saved.SAVED);
        assertThat(save(lesson.ana, "x".repeat(20_001), 2)).isEqualTo(Draft.Saved.TOO_LONG);
        assertThat(save(lesson.ana, "\0", 2)).isEqualTo(Draft.Saved.NOT_TEXT);
    }

    @Test
    void sendingClearsAndWhatComesLateIsNotKept() {
        save(lesson.ana, "B", -5);
        lesson.place.run(() -> evidence.append(lesson.ana, lesson.answer(lesson.ana, "B")));
        assertThat(find(lesson.ana)).isEmpty();
        assertThat(save(lesson.ana, "B", -1)).isEqualTo(Draft.Saved.OLDER_THAN_KEPT);
        assertThat(find(lesson.ana)).isEmpty();
        assertThat(save(lesson.ana, "no, C", 5)).isEqualTo(Draft.Saved.SAVED);
    }

    /** It waited on the device, or on its way, while its writer went on typing. */
    @Test
    void anAnswerThatArrivesLateLeavesWhatWasTypedSince() {
        save(lesson.ana, "no, C", 5);
        lesson.place.run(() -> evidence.append(lesson.ana, lesson.answer(lesson.ana, "B")));
        assertThat(find(lesson.ana)).map(Draft::words).contains("no, C");
    }

    /** By its own clock the device types before it sent, for its answer was corrected. */
    @Test
    void keepsWhatIsTypedAfterAnAnswerOnADeviceWhoseClockIsSlow() {
        lesson.place.run(() -> evidence.append(lesson.ana, lesson.answer(lesson.ana, "B")));
        Instant shown = Lesson.MORNING.minusSeconds(600);
        assertThat(lesson.place.within(() -> drafts.save(lesson.ana, field, "no, C", DeviceTime.of(shown))))
                .isEqualTo(Draft.Saved.OLDER_THAN_KEPT);
        DeviceTime typed = new DeviceTime(shown.plusSeconds(5), shown);
        assertThat(lesson.place.within(() -> drafts.save(lesson.ana, field, "no, C", typed)))
                .isEqualTo(Draft.Saved.SAVED);
    }

    @Test
    void discardsWhatWasTypedUntilThen() {
        save(lesson.ana, "mine", 1);
        lesson.place.run(() -> drafts.discard(lesson.ana, List.of(field), Lesson.MORNING));
        assertThat(find(lesson.ana)).isPresent();
        lesson.place.run(() -> drafts.discard(lesson.ana, List.of(field), Lesson.MORNING.plusSeconds(1)));
        assertThat(find(lesson.ana)).isEmpty();
    }

    /** A tablet that went out may have typed the same: then the teacher only frees the name. */
    @Test
    void whatAnotherTypedUnderANameIsGoneWhenTheTeacherSaysSoAndNothingElse() {
        save(lesson.ben, "mine", 1);
        String code = lesson.place
                .within(() -> classes.get(lesson.teacher, lesson.schoolClass))
                .code();
        joins.join(code, lesson.ana.person(), "192.0.2.9");
        save(lesson.ana, "typed by somebody", 1);
        lesson.place.run(() -> presence.free(lesson.teacher, lesson.schoolClass, lesson.ana.person()));
        assertThat(find(lesson.ana)).isPresent();

        joins.join(code, lesson.ana.person(), "192.0.2.9");
        lesson.place.run(() -> presence.freeFromAnother(lesson.teacher, lesson.schoolClass, lesson.ana.person()));
        assertThat(find(lesson.ana)).as("of before they came in").isPresent();

        joins.join(code, lesson.ana.person(), "192.0.2.9");
        save(lesson.ana, "typed by Ben", 2);
        lesson.place.run(() -> presence.freeFromAnother(lesson.teacher, lesson.schoolClass, lesson.ana.person()));
        assertThat(find(lesson.ana)).isEmpty();
        assertThat(find(lesson.ben)).isPresent();
    }

    @Test
    void aSignInByCodeReachesDraftsOfItsClassOnly() {
        DraftField history = DraftField.of("reflection");
        Actor byCode = byCode(lesson.schoolClass);
        lesson.place.run(() -> drafts.save(byCode, field, "B", DeviceTime.of(Lesson.MORNING)));
        assertThatThrownBy(() -> lesson.place.within(() -> drafts.list(byCode, List.of(history))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> lesson.place.within(() -> drafts.list(byCode(new ClassId(99)), List.of(field))))
                .isInstanceOf(Forbidden.class);
    }

    private Actor byCode(ClassId schoolClass) {
        return new Actor(
                lesson.ana.district(), lesson.ana.person(), lesson.ana.roles(), new Reach.LessonOnly(schoolClass));
    }

    private Draft.Saved save(Actor actor, String words, int seconds) {
        DeviceTime typed = DeviceTime.of(Lesson.MORNING.plusSeconds(seconds));
        return lesson.place.within(() -> drafts.save(actor, field, words, typed));
    }

    private Optional<Draft> find(Actor actor) {
        return Optional.ofNullable(
                lesson.place.within(() -> drafts.list(actor, List.of(field))).get(field));
    }
}

package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.DraftField;
import org.foothold.evidence.Drafts;
import org.foothold.kernel.Ids;
import org.foothold.kernel.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The school is in Denver; its day ends at four in the morning there. */
@DatabaseTest
class ForgottenLessonsTests {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    @Autowired
    ForgottenLessons forgotten;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    Responses responses;

    @Autowired
    Drafts drafts;

    @Autowired
    TestSchool schools;

    @Autowired
    TestClock tests;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    private TestLesson at;
    private Check running;

    @BeforeEach
    void forget() {
        at = new TestLesson(schools, ids, lessons);
        running = at.within(() -> {
            lessons.open(at.teacher, at.schoolClass, TestLesson.MONDAY);
            return checks.startNow(
                    at.teacher, at.schoolClass, TestLesson.MONDAY, new NewCheck(TestLesson.PAINT, Asking.ANSWER_ONLY));
        });
    }

    private Lesson lesson() {
        return at.within(() -> lessons.get(at.teacher, at.schoolClass, TestLesson.MONDAY));
    }

    @Test
    void aLessonStaysOpenAsLongAsTheSchoolsDayLasts() {
        forgotten.close();
        assertThat(lesson().isOpen()).isTrue();
        assertThat(at.within(() -> checks.get(at.teacher, at.schoolClass, running.id()))
                        .check()
                        .isRunning())
                .isTrue();
    }

    @Test
    void theNextDayItIsOverSinceFourInTheMorning() {
        Instant typed = clock.instant();
        tests.ahead(A_DAY, forgotten::close);
        Lesson closed = lesson();
        assertThat(closed.state()).isEqualTo(Lesson.State.CLOSED);
        Instant end = closed.closedAt();
        assertThat(end).isBetween(typed, typed.plus(A_DAY));
        assertThat(LocalTime.ofInstant(end, DENVER)).isEqualTo(LocalTime.of(4, 0));
        Check stopped = at.within(() -> checks.get(at.teacher, at.schoolClass, running.id()))
                .check();
        assertThat(stopped.stoppedAt()).isEqualTo(end);
    }

    @Test
    void whatWasTypedStaysADraftAndWhatWasMadeInTimeCountsHoweverLateItComes() {
        Instant typed = clock.instant();
        DraftField field = DraftField.ofCheck(at.schoolClass, running.id(), "answer");
        at.place.run(() -> drafts.save(at.ben, field, "3 to", DeviceTime.of(typed)));
        tests.ahead(A_DAY, () -> {
            forgotten.close();
            assertThat(at.within(() -> drafts.ofCheck(at.ben, at.schoolClass, running.id())))
                    .hasSize(1);
            Sent early = at.within(
                    () -> responses.send(at.ben, at.schoolClass, running.id(), at.response("A", null, typed)));
            assertThat(early)
                    .isInstanceOfSatisfying(
                            Sent.Kept.class, kept -> assertThat(kept.late()).isTrue());
            Sent tooLate = at.within(() ->
                    responses.send(at.cleo, at.schoolClass, running.id(), at.response("A", null, clock.instant())));
            assertThat(tooLate).isEqualTo(new Sent.Refused(Sent.Why.STOPPED));
        });
    }

    @Test
    void whoOpensItAgainTheNextDayKeepsItOpenThatDay() {
        tests.ahead(A_DAY, () -> {
            forgotten.close();
            at.place.run(() -> lessons.open(at.teacher, at.schoolClass, TestLesson.MONDAY));
            forgotten.close();
            assertThat(lesson().isOpen()).isTrue();
        });
        tests.ahead(A_DAY.multipliedBy(2), forgotten::close);
        assertThat(lesson().isOpen()).isFalse();
    }
}

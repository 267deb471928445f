package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foothold.lessons.TestLesson.MONDAY;
import static org.foothold.lessons.TestLesson.PAINT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Reach;
import org.foothold.kernel.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a class code and a name open: the lesson of the day, also when it is over; the school is in Denver. */
@DatabaseTest
class LessonReachTests {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    @Autowired
    CheckCache cache;

    @Autowired
    Responses responses;

    @Autowired
    LessonDrafts drafts;

    @Autowired
    ForgottenLessons forgotten;

    @Autowired
    TestSchool schools;

    @Autowired
    TestClock tests;

    @Autowired
    Clock clock;

    @Autowired
    Ids ids;

    private TestLesson at;
    private Check check;
    private Actor byCode;

    @BeforeEach
    void start() {
        at = new TestLesson(schools, ids, lessons);
        check = at.within(
                () -> checks.startNow(at.teacher, at.schoolClass, MONDAY, new NewCheck(PAINT, Asking.ANSWER_ONLY)));
        byCode = new Actor(at.ben.district(), at.ben.person(), at.ben.roles(), new Reach.LessonOnly(at.schoolClass));
    }

    private Sent send(Actor student, Instant made) {
        return at.within(() -> responses.send(student, at.schoolClass, check.id(), at.response("A", null, made)));
    }

    @Test
    void whatWasKeptOnADeviceArrivesAlsoWhenTheLessonOfTheDayIsOver() {
        Instant made = clock.instant();
        at.place.run(() -> lessons.close(at.teacher, at.schoolClass, MONDAY));
        cache.missedSome();
        assertThat(send(byCode, made)).isInstanceOf(Sent.Kept.class);
        assertThat(at.within(() -> lessons.find(byCode, at.schoolClass, MONDAY)))
                .isPresent();
    }

    @Test
    void theNextDayTheLessonOfTheDayBeforeIsShutThoughNobodyClosedIt() {
        Instant made = clock.instant();
        tests.ahead(A_DAY, () -> {
            forgotten.close();
            cache.missedSome();
            at.place.run(() -> {
                assertThatThrownBy(() -> lessons.find(byCode, at.schoolClass, MONDAY))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> drafts.listAnswer(byCode, at.schoolClass, check.id()))
                        .isInstanceOf(NotFound.class);
                assertThat(lessons.find(at.ben, at.schoolClass, MONDAY)).isPresent();
            });
            assertThatThrownBy(() -> send(byCode, made)).isInstanceOf(NotFound.class);
            assertThat(send(at.ben, made)).isInstanceOf(Sent.Kept.class);
        });
    }

    @Test
    void theLessonOfTodaysDateIsOneOfTheDay() {
        tests.ahead(A_DAY, () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Denver"));
            at.place.run(() -> {
                assertThat(lessons.find(byCode, at.schoolClass, today)).isEmpty();
                lessons.plan(at.teacher, at.schoolClass, today, TestLesson.PLAN);
                assertThat(lessons.find(byCode, at.schoolClass, today)).isEmpty();
                lessons.open(at.teacher, at.schoolClass, today);
                lessons.close(at.teacher, at.schoolClass, today);
                assertThat(lessons.find(byCode, at.schoolClass, today)).isPresent();
            });
        });
    }
}

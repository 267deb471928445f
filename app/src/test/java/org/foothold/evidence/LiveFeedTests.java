package org.foothold.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.evidence.LiveFeed.Change;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.schools.Classes;
import org.foothold.schools.Enrolments;
import org.foothold.schools.Joins;
import org.foothold.schools.Presence;
import org.foothold.schools.Session;
import org.foothold.schools.Sessions;
import org.foothold.schools.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class LiveFeedTests {
    private static final String NAME = "another sign-in";

    @Autowired
    Sessions sessions;

    @Autowired
    LiveFeed feed;

    @Autowired
    Rooms rooms;

    @Autowired
    Evidence evidence;

    @Autowired
    TestSchool school;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Classes classes;

    @Autowired
    Joins joins;

    @Autowired
    Presence presence;

    @Autowired
    TransactionTemplate transaction;

    Lesson lesson;

    @BeforeEach
    void aLesson() {
        lesson = new Lesson(school);
    }

    @Test
    void anAcceptedAnswerIsHeardByTheTeacherAlone() {
        Queue<Change> teacher = new ConcurrentLinkedQueue<>();
        Queue<Change> student = new ConcurrentLinkedQueue<>();
        try (var one = feed.subscribe(lesson.teacher, NAME, lesson.schoolClass, teacher::add);
                var other = feed.subscribe(lesson.ben, NAME, lesson.schoolClass, student::add)) {
            lesson.place.run(() -> evidence.append(lesson.ana, lesson.answer(lesson.ana, "B")));
            await().until(() -> teacher.contains(Change.PICTURE));
            lessonChanges();
            await().until(() -> student.contains(Change.LESSON));
            assertThat(student).containsOnly(Change.LESSON);
            assertThat(List.of(one, other)).doesNotContainNull();
        }
    }

    @Test
    void theTeacherAloneHearsWhoComesInAndWhoAsksForANod() {
        Queue<Change> teacher = new ConcurrentLinkedQueue<>();
        Queue<Change> student = new ConcurrentLinkedQueue<>();
        String code = lesson.place
                .within(() -> classes.get(lesson.teacher, lesson.schoolClass))
                .code();
        try (var one = feed.subscribe(lesson.teacher, NAME, lesson.schoolClass, teacher::add);
                var other = feed.subscribe(lesson.ana, NAME, lesson.schoolClass, student::add)) {
            SignIn.Started in = (SignIn.Started) joins.join(code, lesson.ben.person(), "here");
            await().until(() -> teacher.contains(Change.PICTURE));
            teacher.clear();
            lesson.place.run(() -> presence.askForNod(lesson.ben, in.token()));
            await().until(() -> teacher.contains(Change.PICTURE));
            assertThat(student).isEmpty();
            assertThat(List.of(one, other)).doesNotContainNull();
        }
    }

    @Test
    void whatIsRolledBackIsNotHeard() {
        Queue<Change> heard = new ConcurrentLinkedQueue<>();
        try (var subscription = feed.subscribe(lesson.ana, NAME, lesson.schoolClass, heard::add)) {
            lesson.place.run(() -> transaction.executeWithoutResult(status -> {
                feed.changed(lesson.teacher, lesson.schoolClass, Change.LESSON);
                status.setRollbackOnly();
            }));
            pictureChanges();
            Queue<Change> later = new ConcurrentLinkedQueue<>();
            try (var marker = feed.subscribe(lesson.teacher, NAME, lesson.schoolClass, later::add)) {
                pictureChanges();
                await().until(() -> later.contains(Change.PICTURE));
                assertThat(heard).isEmpty();
                assertThat(List.of(subscription, marker)).doesNotContainNull();
            }
        }
    }

    @Test
    void aStrangerHearsNothing() {
        Actor stranger = lesson.place.teacher("Otto");
        assertThatThrownBy(() -> feed.subscribe(stranger, NAME, lesson.schoolClass, change -> {}))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aBurstIsHeardAsAFewChangesAndItsLastIsNeverLost() {
        Queue<Change> heard = new ConcurrentLinkedQueue<>();
        try (var subscription = feed.subscribe(lesson.teacher, NAME, lesson.schoolClass, heard::add)) {
            for (int i = 0; i < 200; i++) {
                rooms.heard(lesson.place.system().district() + " " + lesson.schoolClass + " PICTURE");
            }
            await().until(() -> !heard.isEmpty());
            assertThat(heard).hasSizeLessThan(20);
            heard.clear();
            rooms.heard(lesson.place.system().district() + " " + lesson.schoolClass + " PICTURE");
            await().until(() -> !heard.isEmpty());
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void afterASilenceEverybodyIsToldOnce() {
        Queue<Change> heard = new ConcurrentLinkedQueue<>();
        try (var subscription = feed.subscribe(lesson.teacher, NAME, lesson.schoolClass, heard::add)) {
            rooms.missedSome();
            await().until(() -> heard.contains(Change.LESSON) && heard.contains(Change.PICTURE));
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void whoIsTakenOutOfTheClassIsSentAwayAtOnceAndHearsNoMore() {
        Heard student = new Heard();
        Heard other = new Heard();
        try (var one = feed.subscribe(lesson.ben, NAME, lesson.schoolClass, student);
                var two = feed.subscribe(lesson.ana, NAME, lesson.schoolClass, other)) {
            lesson.place.run(() -> enrolments.end(lesson.teacher, lesson.schoolClass, lesson.ben.person()));
            await().until(() -> student.ended.get());
            lessonChanges();
            await().until(() -> other.changes.contains(Change.LESSON));
            assertThat(student.changes).isEmpty();
            assertThat(other.ended).isFalse();
            assertThat(List.of(one, two)).doesNotContainNull();
        }
    }

    @Test
    void whoseSignInEndsIsSentAwayAtOnceAndNobodyElseIs() {
        Heard gone = new Heard();
        Heard elsewhere = new Heard();
        String token = sessions.start(
                lesson.ben.district(),
                lesson.ben.person(),
                Session.Means.CARD,
                lesson.ben.reach(),
                Duration.ofHours(1));
        String name = sessions.find(token).orElseThrow().name();
        try (var one = feed.subscribe(lesson.ben, name, lesson.schoolClass, gone);
                var two = feed.subscribe(lesson.ben, NAME, lesson.schoolClass, elsewhere)) {
            lesson.place.run(() -> sessions.end(lesson.ben, token));
            await().until(() -> gone.ended.get());
            lessonChanges();
            await().until(() -> elsewhere.changes.contains(Change.LESSON));
            assertThat(gone.changes).isEmpty();
            assertThat(elsewhere.ended).isFalse();
            assertThat(List.of(one, two)).doesNotContainNull();
        }
    }

    private static final class Heard implements LiveFeed.Listener {
        private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean ended = new AtomicBoolean();

        @Override
        public void changed(Change change) {
            changes.add(change);
        }

        @Override
        public void ended() {
            ended.set(true);
        }
    }

    @Test
    void whoLeavesIsForgotten() {
        int before = rooms.size();
        var subscription = feed.subscribe(lesson.teacher, NAME, lesson.schoolClass, change -> {});
        assertThat(rooms.size()).isEqualTo(before + 1);
        subscription.close();
        assertThat(rooms.size()).isEqualTo(before);
    }

    private void lessonChanges() {
        lesson.place.run(() -> transaction.executeWithoutResult(
                status -> feed.changed(lesson.teacher, lesson.schoolClass, Change.LESSON)));
    }

    private void pictureChanges() {
        lesson.place.run(() -> transaction.executeWithoutResult(
                status -> feed.changed(lesson.teacher, lesson.schoolClass, Change.PICTURE)));
    }
}

package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.foothold.lessons.TestLesson.MONDAY;
import static org.foothold.lessons.TestLesson.PLAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.LiveFeed;
import org.foothold.evidence.LiveFeed.Change;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetKind;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two teachers of one class at the same moment: the later one decides on what the earlier one left. */
@DatabaseTest
class AtOnceTests {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String WAITING = "SELECT count(*) > 0 FROM pg_locks WHERE NOT granted";
    private static final NewCheck WHY = new NewCheck(ShortText.open("Why?"), Asking.ANSWER_ONLY);

    @Autowired
    TestSchool schools;

    @Autowired
    Lessons lessons;

    @Autowired
    Plans plans;

    @Autowired
    Checks checks;

    @Autowired
    Noticings noticings;

    @Autowired
    Targets targets;

    @Autowired
    LiveFeed feed;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private TestLesson at;

    @BeforeEach
    void planned() {
        at = new TestLesson(schools, ids, lessons);
    }

    /** What the later one gets, who began before the earlier one was done. */
    private <T> T behind(Runnable earlier, Supplier<T> later) {
        Optional<CompletableFuture<T>> waiting = at.within(() -> Optional.ofNullable(transaction.execute(status -> {
            earlier.run();
            CompletableFuture<T> begun = CompletableFuture.supplyAsync(() -> at.within(later));
            await().until(() ->
                    begun.isDone() || sql.sql(WAITING).query(Boolean.class).single());
            return begun;
        })));
        return waiting.orElseThrow().join();
    }

    private Lesson lesson() {
        return at.within(() -> lessons.get(at.teacher, at.schoolClass, MONDAY));
    }

    private Plans.Outcome save(LocalDate date, String goal, NewTarget target, String seen) {
        LessonPlan plan = new LessonPlan(goal, List.of(), List.of());
        return plans.save(at.teacher, at.schoolClass, date, new Plans.Typed(plan, target, seen));
    }

    private static NewTarget target() {
        return NewTarget.quick(TargetKind.SKILL, Wording.of("en", "I can mix"));
    }

    @Test
    void ofTwoNewPlansTheLaterIsShownTheEarlier() {
        Plans.Outcome later =
                behind(() -> save(TUESDAY, "first", target(), ""), () -> save(TUESDAY, "second", target(), ""));
        assertThat(later)
                .isInstanceOfSatisfying(
                        Plans.Changed.class,
                        changed -> assertThat(changed.lesson().goal()).isEqualTo("first"));
        assertThat(at.within(() -> targets.listMine(at.teacher, null))).hasSize(1);
    }

    @Test
    void ofTwoChangesOfOnePlanTheLaterIsShownTheEarlier() {
        Plans.Outcome later = behind(
                () -> save(MONDAY, "first", target(), PLAN.mark()),
                () -> save(MONDAY, "second", target(), PLAN.mark()));
        assertThat(later).isInstanceOf(Plans.Changed.class);
        assertThat(lesson().goal()).isEqualTo("first");
    }

    @Test
    void aPlanThatIsSentTwiceIsOnePlanAndOneTarget() {
        Plans.Outcome later = behind(
                () -> save(MONDAY, "mix", target(), PLAN.mark()), () -> save(MONDAY, "mix", target(), PLAN.mark()));
        assertThat(later).isInstanceOf(Plans.Saved.class);
        assertThat(lesson().targets()).hasSize(1);
        assertThat(at.within(() -> targets.listMine(at.teacher, null))).hasSize(1);
    }

    @Test
    void aPlanAndACopyToOneDateAreNeverBoth() {
        Optional<Lesson> copy = behind(
                () -> save(TUESDAY, "first", target(), ""),
                () -> lessons.copy(at.teacher, at.schoolClass, MONDAY, TUESDAY));
        assertThat(copy).isEmpty();
    }

    @Test
    void twoWhoOpenDifferentLessonsLeaveOneOpen() {
        at.within(() -> lessons.plan(at.teacher, at.schoolClass, TUESDAY, PLAN));
        Lesson later = behind(
                () -> lessons.open(at.teacher, at.schoolClass, MONDAY),
                () -> lessons.open(at.teacher, at.schoolClass, TUESDAY));
        assertThat(later.isOpen()).isTrue();
        assertThat(lesson().state()).isEqualTo(Lesson.State.CLOSED);
    }

    @Test
    void aCloseBehindAnOpenCloses() {
        Lesson closed = behind(
                () -> lessons.open(at.teacher, at.schoolClass, MONDAY),
                () -> lessons.close(at.teacher, at.schoolClass, MONDAY));
        assertThat(closed.state()).isEqualTo(Lesson.State.CLOSED);
        assertThat(lesson().state()).isEqualTo(Lesson.State.CLOSED);
    }

    @Test
    void whatIsRemovedBehindAnOpenRunsNoMore() {
        Lesson removed = behind(
                () -> lessons.open(at.teacher, at.schoolClass, MONDAY),
                () -> lessons.remove(at.teacher, at.schoolClass, MONDAY));
        assertThat(removed.state()).isEqualTo(Lesson.State.CLOSED);
    }

    @Test
    void whatWasRemovedMeanwhileOpensNoMore() {
        assertThatThrownBy(() -> behind(
                        () -> lessons.remove(at.teacher, at.schoolClass, MONDAY),
                        () -> lessons.open(at.teacher, at.schoolClass, MONDAY)))
                .hasRootCauseInstanceOf(NotFound.class);
    }

    @Test
    void nextTwiceGoesOnByOne() {
        CheckId first = at.within(() -> checks.startNow(at.teacher, at.schoolClass, MONDAY, WHY))
                .id();
        CheckId second = at.within(() -> checks.prepare(at.teacher, at.schoolClass, MONDAY, WHY));
        at.within(() -> checks.prepare(at.teacher, at.schoolClass, MONDAY, WHY));
        Supplier<CheckId> next = () -> checks.nextAfter(at.teacher, at.schoolClass, MONDAY, Optional.of(first))
                .orElseThrow()
                .id();
        assertThat(behind(() -> assertThat(next.get()).isEqualTo(second), next)).isEqualTo(second);
        assertThat(at.within(() -> checks.nextAfter(at.teacher, at.schoolClass, MONDAY, Optional.empty())))
                .map(Check::id)
                .hasValue(second);
    }

    @Test
    void whatIsPreparedOrFollowedIsSeenByTheColleagueAtOnce() {
        Queue<Change> heard = new ConcurrentLinkedQueue<>();
        try (var colleague = feed.subscribe(at.teacher, "colleague", at.schoolClass, heard::add)) {
            CheckId check = at.within(() -> checks.prepare(at.teacher, at.schoolClass, MONDAY, WHY));
            hears(heard);
            at.within(() -> checks.revise(at.teacher, at.schoolClass, check, WHY));
            hears(heard);
            CheckId other = at.within(() -> checks.prepare(at.teacher, at.schoolClass, MONDAY, WHY));
            hears(heard);
            at.place.run(() -> checks.moveUp(at.teacher, at.schoolClass, other));
            hears(heard);
            at.within(() -> checks.prepare(at.teacher, at.schoolClass, MONDAY, new CheckId(ids.next()), WHY));
            hears(heard);
            NoticingId noticing = at.within(() -> noticings.note(
                    at.teacher, at.schoolClass, new NewNoticing(check, "", List.of(), "They mix", "", "")));
            hears(heard);
            at.place.run(() -> noticings.finish(at.teacher, at.schoolClass, noticing));
            hears(heard);
            at.place.run(() -> noticings.reopen(at.teacher, at.schoolClass, noticing));
            hears(heard);
            at.place.run(() -> noticings.remove(at.teacher, at.schoolClass, noticing));
            hears(heard);
            at.place.run(() -> noticings.restore(at.teacher, at.schoolClass, noticing));
            hears(heard);
            assertThat(colleague).isNotNull();
        }
    }

    private static void hears(Queue<Change> heard) {
        await().until(() -> heard.remove(Change.PICTURE));
    }

    @Test
    void aNoticingThatIsSentTwiceIsOneAndComesBackAfterItWasTakenAway() {
        CheckId check = at.within(() -> checks.prepare(at.teacher, at.schoolClass, MONDAY, WHY));
        NoticingId id = new NoticingId(ids.next());
        NewNoticing mix = new NewNoticing(check, "", List.of(), "They mix", "", "");
        Supplier<NoticingId> note = () -> noticings.note(at.teacher, at.schoolClass, id, mix);
        assertThat(behind(() -> assertThat(note.get()).isEqualTo(id), note)).isEqualTo(id);
        assertThat(open()).containsExactly(id);
        at.place.run(() -> noticings.remove(at.teacher, at.schoolClass, id));
        assertThat(open()).isEmpty();
        assertThat(at.within(note)).isEqualTo(id);
        assertThat(open()).containsExactly(id);
        NewNoticing add = new NewNoticing(check, "", List.of(), "They add", "", "");
        assertThat(at.within(() -> noticings.note(at.teacher, at.schoolClass, id, add)))
                .as("other words are another noticing")
                .isNotEqualTo(id);
        assertThat(open()).hasSize(2);
    }

    private List<NoticingId> open() {
        return at.within(() -> noticings.listOpen(at.teacher, at.schoolClass)).stream()
                .map(Noticing::id)
                .toList();
    }

    @Test
    void nothingWaitsOfALessonThatWasRemoved() {
        CheckId check = at.within(() -> checks.prepare(at.teacher, at.schoolClass, MONDAY, WHY));
        at.within(() ->
                noticings.note(at.teacher, at.schoolClass, new NewNoticing(check, "", List.of(), "They mix", "", "")));
        assertThat(at.within(() -> noticings.countOpen(at.teacher, List.of(at.schoolClass))))
                .containsEntry(at.schoolClass, 1);
        at.within(() -> lessons.remove(at.teacher, at.schoolClass, MONDAY));
        assertThat(at.within(() -> noticings.countOpen(at.teacher, List.of(at.schoolClass))))
                .isEmpty();
        assertThat(at.within(() -> noticings.listOpen(at.teacher, at.schoolClass)))
                .isEmpty();
        assertThat(at.within(() -> noticings.sliceOpen(at.teacher, at.schoolClass, null))
                        .items())
                .isEmpty();
    }
}

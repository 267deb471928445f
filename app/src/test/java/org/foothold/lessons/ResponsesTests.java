package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.foothold.lessons.TestLesson.EVERYTHING;
import static org.foothold.lessons.TestLesson.MONDAY;
import static org.foothold.lessons.TestLesson.PAINT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Content;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Entry;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Judge;
import org.foothold.evidence.Shows;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.tasks.ShortText;
import org.foothold.tasks.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ResponsesTests {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    Lessons lessons;

    @Autowired
    LessonStore lessonStore;

    @Autowired
    CheckStore checkStore;

    @Autowired
    CheckAccess access;

    @Autowired
    CheckCache cache;

    @Autowired
    Checks checks;

    @Autowired
    Responses responses;

    @Autowired
    ClassPictures pictures;

    @Autowired
    Noticings noticings;

    @Autowired
    Evidence evidence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool schools;

    @Autowired
    Ids ids;

    TestLesson at;
    Check check;

    @BeforeEach
    void start() {
        at = new TestLesson(schools, ids, lessons);
        check = at.within(() -> checks.startNow(at.teacher, at.schoolClass, MONDAY, new NewCheck(PAINT, EVERYTHING)));
    }

    Sent send(Actor student, NewResponse response) {
        return at.within(() -> responses.send(student, at.schoolClass, check.id(), response));
    }

    ClassPicture picture() {
        return at.within(() -> pictures.get(at.teacher, at.schoolClass, check.id()));
    }

    @Test
    void keepsAnAnswerAsAFactJudgedByTheKey() {
        assertThat(send(at.ben, at.response("A", Confidence.SURE, Instant.now())))
                .isInstanceOfSatisfying(
                        Sent.Kept.class, kept -> assertThat(kept.late()).isFalse());
        Attempts attempts = at.within(() -> evidence.listOfChecks(at.teacher, at.schoolClass, List.of(check.id())))
                .getFirst();
        assertThat(attempts.latest().fact().finding().shows()).isEqualTo(Shows.FITS);
        assertThat(attempts.latest().fact().finding().judge()).isEqualTo(Judge.KEY);
        assertThat(attempts.latest().fact().content())
                .isEqualTo(new Content.Response(
                        check.id(), check.promptId().value(), "{\"chosen\":[\"A\"]}", "because", Confidence.SURE));
    }

    @Test
    void makesOneFactOfADoubleSubmitAndRefusesAnotherUnderTheSameId() {
        var response = at.response("A");
        assertThat(send(at.ben, response)).isInstanceOf(Sent.Kept.class);
        assertThat(send(at.ben, response)).isInstanceOf(Sent.Kept.class);
        assertThat(picture().answered()).isEqualTo(1);
        var other = new NewResponse(response.id(), List.of("B"), null, null, null, response.time());
        assertThat(send(at.ben, other)).isEqualTo(new Sent.Refused(Sent.Why.BAD_ID));
    }

    @Test
    void letsTheLastAnswerStandAndNamesTheOneBefore() {
        var first = at.response("A");
        send(at.ben, first);
        var second = new NewResponse(
                new FactId(ids.next()), List.of("B"), null, null, first.id(), DeviceTime.of(Instant.now()));
        assertThat(send(at.ben, second)).isInstanceOf(Sent.Kept.class);
        ClassPicture picture = picture();
        assertThat(picture.answered()).isEqualTo(1);
        var answered = picture.groups().get(1).students().getFirst();
        assertThat(answered.again()).isTrue();
        assertThat(answered.student().id()).isEqualTo(at.ben.person());
    }

    @Test
    void keepsAnAnswerWhosePredecessorNeverArrived() {
        var response = new NewResponse(
                new FactId(ids.next()), List.of("B"), null, null, new FactId(ids.next()), DeviceTime.of(Instant.now()));
        assertThat(send(at.ben, response)).isInstanceOf(Sent.Kept.class);
        assertThat(send(at.ben, response)).isInstanceOf(Sent.Kept.class);
        assertThat(picture().answered()).isEqualTo(1);
    }

    @Test
    void keepsAndMarksWhatWasMadeBeforeTheStopAndRefusesWhatWasMadeAfter() {
        stoppedAMinuteAgo();
        Instant now = Instant.now();
        assertThat(send(at.ben, at.response("A", null, now.minusSeconds(90))))
                .isInstanceOfSatisfying(
                        Sent.Kept.class, kept -> assertThat(kept.late()).isTrue());
        assertThat(send(at.cleo, at.response("A", null, now))).isEqualTo(new Sent.Refused(Sent.Why.STOPPED));
        assertThat(picture().groups().getFirst().students())
                .singleElement()
                .satisfies(each -> assertThat(each.late()).isTrue());
    }

    @Test
    void believesACorrectedClock() {
        stoppedAMinuteAgo();
        Instant wrong = Instant.now().plus(Duration.ofHours(5));
        var before = new NewResponse(
                new FactId(ids.next()), List.of("A"), null, null, null, new DeviceTime(wrong.minusSeconds(90), wrong));
        var after = new NewResponse(
                new FactId(ids.next()), List.of("A"), null, null, null, new DeviceTime(wrong.minusSeconds(20), wrong));
        assertThat(send(at.ben, before)).isInstanceOf(Sent.Kept.class);
        assertThat(send(at.cleo, after)).isEqualTo(new Sent.Refused(Sent.Why.STOPPED));
    }

    /** The acknowledgement of the first may have been lost, and a form without script names the moment of each sending. */
    @Test
    void whatIsKeptStaysKeptWhenItIsSentAgainAfterTheStop() {
        var lost = new FactId(ids.next());
        var first = at.response("A");
        var second = new NewResponse(new FactId(ids.next()), List.of("B"), null, null, lost, first.time());
        assertThat(send(at.ben, first)).isInstanceOf(Sent.Kept.class);
        assertThat(send(at.cleo, second)).isInstanceOf(Sent.Kept.class);
        stoppedAMinuteAgo();
        assertThat(send(at.ben, made(first, Instant.now()))).isInstanceOf(Sent.Kept.class);
        assertThat(send(at.cleo, made(second, Instant.now()))).isInstanceOf(Sent.Kept.class);
        assertThat(send(at.dara, made(first, Instant.now()))).isEqualTo(new Sent.Refused(Sent.Why.STOPPED));
        var other = new NewResponse(first.id(), List.of("C"), null, null, null, first.time());
        assertThat(send(at.ben, made(other, Instant.now()))).isEqualTo(new Sent.Refused(Sent.Why.STOPPED));
        assertThat(picture().answered()).isEqualTo(2);
    }

    private static NewResponse made(NewResponse response, Instant at) {
        return new NewResponse(
                response.id(),
                response.answer(),
                response.reason(),
                response.confidence(),
                response.replaces(),
                DeviceTime.of(at));
    }

    @Test
    void nobodyAnswersBeforeTheQuestionWasAsked() {
        Instant started = Objects.requireNonNull(check.startedAt());
        Instant longBefore = started.minus(Duration.ofDays(57)).truncatedTo(ChronoUnit.MILLIS);
        assertThat(send(at.ben, at.response("A", null, longBefore))).isInstanceOf(Sent.Kept.class);
        Entry entry = at.within(() -> evidence.listOfChecks(at.teacher, at.schoolClass, List.of(check.id())))
                .getFirst()
                .latest();
        assertThat(entry.happenedAt()).isCloseTo(started, within(1, ChronoUnit.MILLIS));
        assertThat(entry.fact().time().performedAt()).isEqualTo(longBefore);
    }

    @Test
    void takesAnswersAgainAfterAReopening() {
        stoppedAMinuteAgo();
        at.within(() -> checks.start(at.teacher, at.schoolClass, check.id()));
        cache.missedSome();
        assertThat(send(at.ben, at.response("A"))).isInstanceOf(Sent.Kept.class);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        assertThat(send(at.ben, at.response("Q"))).isEqualTo(new Sent.Refused(Sent.Why.NO_ANSWER));
        check = at.within(() ->
                checks.startNow(at.teacher, at.schoolClass, MONDAY, new NewCheck(ShortText.open("Why?"), EVERYTHING)));
        assertThat(send(at.ben, at.response(" "))).isEqualTo(new Sent.Refused(Sent.Why.NO_ANSWER));
        assertThat(send(at.ben, at.response("x".repeat(3_000)))).isEqualTo(new Sent.Refused(Sent.Why.TOO_LONG));
        assertThat(send(at.ben, at.response("a\u0000b"))).isEqualTo(new Sent.Refused(Sent.Why.NOT_TEXT));
        assertThat(send(at.ben, at.response("😀 مرحبا 👩‍🚀"))).isInstanceOf(Sent.Kept.class);
    }

    @Test
    void opensNothingToAStudentOfAnotherClass() {
        var eve = at.place.student("Eve");
        var hers = at.place.schoolClass(at.place.teacher("Else"), eve);
        assertThatThrownBy(() -> send(eve, at.response("A"))).isInstanceOf(NotFound.class);
        at.place.run(() -> assertThatThrownBy(() -> responses.send(eve, hers, check.id(), at.response("A")))
                .isInstanceOf(NotFound.class));
        assertThatThrownBy(() -> send(at.teacher, at.response("A"))).isInstanceOf(NotFound.class);
    }

    @Test
    void hidesACheckThatWasNotStarted() {
        var ready =
                at.within(() -> checks.prepare(at.teacher, at.schoolClass, MONDAY, new NewCheck(PAINT, EVERYTHING)));
        at.place.run(() -> assertThatThrownBy(() -> responses.get(at.ben, at.schoolClass, ready))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void runsOneTaskAtATime() {
        at.place.run(() -> {
            var second = checks.prepare(at.teacher, at.schoolClass, MONDAY, new NewCheck(PAINT, EVERYTHING));
            assertThat(checks.next(at.teacher, at.schoolClass, MONDAY).map(Check::id))
                    .contains(second);
            assertThat(checks.get(at.teacher, at.schoolClass, check.id())
                            .check()
                            .state())
                    .isEqualTo(Check.State.STOPPED);
            assertThat(checks.next(at.teacher, at.schoolClass, MONDAY)).isEmpty();
            checks.start(at.teacher, at.schoolClass, check.id());
            assertThat(checks.get(at.teacher, at.schoolClass, second).check().state())
                    .isEqualTo(Check.State.STOPPED);
            lessons.close(at.teacher, at.schoolClass, MONDAY);
            assertThat(checks.get(at.teacher, at.schoolClass, check.id())
                            .check()
                            .state())
                    .isEqualTo(Check.State.STOPPED);
        });
    }

    @Test
    void ordersAndRemovesChecks() {
        at.place.run(() -> {
            var second = checks.prepare(at.teacher, at.schoolClass, MONDAY, new NewCheck(PAINT, EVERYTHING));
            var lesson = lessons.get(at.teacher, at.schoolClass, MONDAY);
            checks.moveUp(at.teacher, at.schoolClass, second);
            assertThat(checks.list(at.teacher, lesson)).extracting(Check::id).endsWith(second, check.id());
            checks.remove(at.teacher, at.schoolClass, check.id());
            assertThat(checks.list(at.teacher, lesson)).extracting(Check::id).doesNotContain(check.id());
            checks.restore(at.teacher, at.schoolClass, check.id());
            assertThat(checks.get(at.teacher, at.schoolClass, check.id())
                            .check()
                            .state())
                    .isEqualTo(Check.State.STOPPED);
        });
    }

    @Test
    void asksAgainDifferentlyOnlyUntilItWasStarted() {
        at.place.run(() -> {
            var why = new NewCheck(ShortText.open("Why?"), Asking.ANSWER_ONLY);
            assertThat(checks.revise(at.teacher, at.schoolClass, check.id(), why))
                    .isFalse();
            assertThat(checks.get(at.teacher, at.schoolClass, check.id())
                            .check()
                            .prompt())
                    .isEqualTo(PAINT);
            var ready = checks.prepare(at.teacher, at.schoolClass, MONDAY, new NewCheck(PAINT, EVERYTHING));
            assertThat(checks.revise(at.teacher, at.schoolClass, ready, why)).isTrue();
            assertThat(checks.get(at.teacher, at.schoolClass, ready).check().prompt())
                    .isEqualTo(why.prompt());
        });
    }

    @Test
    void showsWhoIsStillThinkingAndWhatIsWorthDiscussing() {
        Instant now = Instant.now();
        send(at.ben, at.response("A", Confidence.SURE, now));
        ClassPicture picture = picture();
        assertThat(picture.students()).isEqualTo(3);
        assertThat(picture.thinking())
                .extracting(each -> each.id())
                .containsExactly(at.cleo.person(), at.dara.person());
        assertThat(picture.groups())
                .extracting(ClassPicture.Group::verdict)
                .containsExactly(Verdict.FITS, Verdict.DOES_NOT_FIT, Verdict.DOES_NOT_FIT);
        assertThat(picture.groups().get(1).reveals()).containsExactly("more blue is bluer");
        assertThat(picture.isWorthDiscussing()).isFalse();
    }

    @Test
    void remembersWhatWasNoticedInAGroup() {
        at.place.run(() -> {
            var content = new NewNoticing(
                    check.id(), "g", List.of(at.ben.person()), "They compare one part", "", "Small group");
            var id = noticings.note(at.teacher, at.schoolClass, content);
            var lesson = lessons.get(at.teacher, at.schoolClass, MONDAY);
            assertThat(noticings.list(at.teacher, at.schoolClass, lesson.id()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.content()).isEqualTo(content));
            noticings.finish(at.teacher, at.schoolClass, id);
            assertThat(noticings.listOpen(at.teacher, at.schoolClass)).isEmpty();
            noticings.reopen(at.teacher, at.schoolClass, id);
            assertThat(noticings.listOpen(at.teacher, at.schoolClass)).hasSize(1);
            noticings.remove(at.teacher, at.schoolClass, id);
            assertThat(noticings.list(at.teacher, at.schoolClass, lesson.id())).isEmpty();
        });
        var other = at.place.schoolClass(at.place.teacher("Eve"));
        at.place.run(() -> assertThatThrownBy(
                        () -> noticings.finish(at.place.teacher("Mal"), other, new NoticingId(ids.next())))
                .isInstanceOf(NotFound.class));
    }

    /** The check as a teacher started and stopped it whose clock is ours, earlier. */
    private void stoppedAMinuteAgo() {
        Instant now = Instant.now();
        at.within(() -> transaction.execute(status -> {
            var later = Clock.fixed(now.minusSeconds(60), ZoneOffset.UTC);
            var started = Objects.requireNonNull(check.startedAt());
            checkStore.update(
                    at.teacher.district(),
                    new Check(
                            check.id(),
                            check.lesson(),
                            check.purpose(),
                            check.promptId(),
                            check.prompt(),
                            check.asking(),
                            started.isAfter(LONG_AGO) ? now.minusSeconds(300) : started,
                            null,
                            false));
            return new Checks(checkStore, lessonStore, lessons, access, later)
                    .stop(at.teacher, at.schoolClass, check.id());
        }));
        cache.missedSome();
    }
}

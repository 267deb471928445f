package org.foothold.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class EvidenceTests {
    @Autowired
    Evidence evidence;

    @Autowired
    Erasures erasures;

    @Autowired
    TestSchool school;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    Lesson lesson;

    @BeforeEach
    void aLesson() {
        lesson = new Lesson(school);
    }

    @Test
    void readsBackWhatWasSent() {
        Fact fact = lesson.answer(lesson.ana, "ünïcödé 🦊 مرحبا");
        assertThat(append(lesson.ana, fact)).isInstanceOf(Receipt.Accepted.class);
        Entry entry = history(lesson.ana).getFirst();
        assertThat(entry.fact()).isEqualTo(fact);
        assertThat(entry.by()).isEqualTo(lesson.ana.person());
        assertThat(entry.happenedAt()).isEqualTo(Lesson.MORNING);
        assertThat(entry.erased()).isFalse();
    }

    @Test
    void sendingTwiceIsOneFact() {
        Fact fact = lesson.answer(lesson.ana, "B");
        append(lesson.ana, fact);
        assertThat(append(lesson.ana, fact)).isInstanceOf(Receipt.AlreadyThere.class);
        assertThat(appendAll(lesson.ana, List.of(fact, fact)))
                .hasSize(2)
                .allMatch(receipt -> receipt instanceof Receipt.AlreadyThere);
        assertThat(history(lesson.ana)).hasSize(1);
    }

    @Test
    void twiceInOneBatchIsOneFact() {
        Fact fact = lesson.answer(lesson.ana, "B");
        List<Receipt> receipts = appendAll(lesson.ana, List.of(fact, fact));
        assertThat(receipts.getFirst()).isInstanceOf(Receipt.Accepted.class);
        assertThat(receipts.getLast()).isInstanceOf(Receipt.AlreadyThere.class);
    }

    @Test
    void refusesOtherContentUnderTheSameId() {
        Fact fact = lesson.answer(lesson.ana, "B");
        append(lesson.ana, fact);
        Fact other = lesson.answer(fact.id(), lesson.ana.person(), "C", null);
        assertThat(append(lesson.ana, other)).isEqualTo(new Receipt.Refused(Receipt.Why.SAME_ID_OTHER_CONTENT));
        assertThat(history(lesson.ana)).extracting(Entry::fact).containsExactly(fact);
    }

    @Test
    void theSameIdFromSomebodyElseIsAnotherFact() {
        Fact fact = lesson.answer(lesson.ana, "B");
        append(lesson.ana, fact);
        Fact theft = lesson.answer(fact.id(), lesson.ben.person(), "B", null);
        assertThat(append(lesson.ben, theft)).isEqualTo(new Receipt.Refused(Receipt.Why.SAME_ID_OTHER_CONTENT));
    }

    @Test
    void aRetryAtAnotherTimeIsTheSameFact() {
        Fact fact = lesson.answer(lesson.ana, "B");
        append(lesson.ana, fact);
        Fact later = new Fact(
                fact.id(),
                fact.about(),
                fact.setting(),
                fact.targets(),
                fact.method(),
                Finding.byKey(false),
                DeviceTime.of(Lesson.MORNING.plusSeconds(60)),
                null,
                fact.content());
        assertThat(append(lesson.ana, later)).isInstanceOf(Receipt.AlreadyThere.class);
    }

    @Test
    void refusesWhatCanNeverBeKept() {
        assertThat(refusal(lesson.answer(new FactId(UUID.randomUUID()), lesson.ana.person(), "B", null)))
                .isEqualTo(Receipt.Why.ID_NOT_TIME_ORDERED);
        assertThat(refusal(lesson.answer(lesson.ana, "x".repeat(20_001)))).isEqualTo(Receipt.Why.TOO_LONG);
        assertThat(refusal(lesson.answer(lesson.ana, "a\0b"))).isEqualTo(Receipt.Why.NOT_TEXT);
        assertThat(refusal(lesson.answer(lesson.ana, "\ud800"))).isEqualTo(Receipt.Why.NOT_TEXT);
        assertThat(append(lesson.ana, lesson.answer(lesson.ana, "🦊".repeat(10_000))))
                .isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void sendingAgainNamesTheOneBefore() {
        Fact first = lesson.answer(lesson.ana, "A");
        Fact second = lesson.again(first, "B");
        assertThat(appendAll(lesson.ana, List.of(first, second))).allMatch(Receipt::isKept);
        Fact third = lesson.again(second, "C");
        assertThat(append(lesson.ana, third).isKept()).isTrue();
        Attempts attempts = picture().getFirst();
        assertThat(attempts.entries()).hasSize(3);
        assertThat(attempts.latest().fact()).isEqualTo(third);
    }

    @Test
    void refusesToReplaceWhatItCannot() {
        Fact bens = lesson.answer(lesson.ben, "A");
        append(lesson.ben, bens);
        Fact stranger = lesson.answer(lesson.newId(), lesson.ana.person(), "B", lesson.newId());
        Fact ofBens = lesson.answer(lesson.newId(), lesson.ana.person(), "B", bens.id());
        FactId own = lesson.newId();
        assertThat(refusal(stranger)).isEqualTo(Receipt.Why.NAMES_UNKNOWN_FACT);
        assertThat(refusal(ofBens)).isEqualTo(Receipt.Why.NAMES_UNKNOWN_FACT);
        assertThat(refusal(lesson.answer(own, lesson.ana.person(), "B", own)))
                .isEqualTo(Receipt.Why.NAMES_UNKNOWN_FACT);
    }

    @Test
    void aRefusedNeighbourDoesNotHarmTheBatch() {
        Fact good = lesson.answer(lesson.ana, "A");
        Fact stranger = lesson.again(lesson.answer(lesson.ana, "not sent"), "B");
        Fact ofStranger = lesson.again(stranger, "C");
        List<Receipt> receipts = appendAll(lesson.ana, List.of(stranger, good, ofStranger));
        assertThat(receipts.get(0).isKept()).isFalse();
        assertThat(receipts.get(1)).isInstanceOf(Receipt.Accepted.class);
        assertThat(receipts.get(2).isKept()).isFalse();
    }

    @Test
    void nobodySpeaksForAnother() {
        assertThatThrownBy(() -> append(lesson.ben, lesson.answer(lesson.ana, "B")))
                .isInstanceOf(Forbidden.class);
        Actor stranger = lesson.place.student("Sam");
        assertThatThrownBy(() -> append(stranger, lesson.answer(stranger, "B"))).isInstanceOf(NotFound.class);
        Actor otherTeacher = lesson.place.teacher("Otto");
        assertThatThrownBy(() -> append(otherTeacher, lesson.answer(lesson.ana, "B")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> append(lesson.teacher, lesson.judgement(lesson.ana, Judge.SELF, Shows.SECURE)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> append(lesson.teacher, lesson.answer(stranger, "B")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTeacherJudgesAndAStudentJudgesHerself() {
        assertThat(append(lesson.teacher, lesson.judgement(lesson.ana, Judge.TEACHER, Shows.ON_THE_WAY)))
                .isInstanceOf(Receipt.Accepted.class);
        assertThat(append(lesson.ana, lesson.judgement(lesson.ana, Judge.SELF, Shows.SECURE)))
                .isInstanceOf(Receipt.Accepted.class);
        assertThat(history(lesson.ana))
                .extracting(entry -> entry.fact().finding().shows())
                .containsExactly(Shows.ON_THE_WAY, Shows.SECURE);
    }

    @Test
    void aSignInByCodeReachesItsLessonOnly() {
        Actor byCode = new Actor(
                lesson.ana.district(),
                lesson.ana.person(),
                Set.of(Role.STUDENT),
                new Reach.LessonOnly(lesson.schoolClass));
        append(byCode, lesson.answer(lesson.ana, "B"));
        assertThat(lesson.place.within(() -> evidence.listMineInLesson(byCode, lesson.schoolClass, lesson.id)))
                .hasSize(1);
        assertThatThrownBy(() -> lesson.place.within(() -> evidence.listAboutMe(byCode)))
                .isInstanceOf(Forbidden.class);
        Actor elsewhere = new Actor(
                lesson.ana.district(),
                lesson.ana.person(),
                Set.of(Role.STUDENT),
                new Reach.LessonOnly(new ClassId(99)));
        assertThatThrownBy(() -> append(elsewhere, lesson.answer(lesson.ana, "B")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anErasureThatErasesNothingIsNotWrittenDown() {
        Fact fact = lesson.answer(lesson.ana, "my secret");
        append(lesson.ana, fact);
        Actor administrator = lesson.place.person("Ada", "Admin", Role.ADMINISTRATOR);
        assertThat(lesson.place.within(() -> erasures.erase(administrator, fact.id())))
                .isTrue();
        assertThat(lesson.place.within(() -> erasures.erase(administrator, fact.id())))
                .isFalse();
        for (String written : List.of(
                "SELECT count(*) FROM schools.audit WHERE act = 'evidence.writing-erased'",
                "SELECT count(*) FROM evidence.erasures")) {
            Integer times = lesson.place.within(() -> transaction.execute(
                    status -> sql.sql(written).query(Integer.class).single()));
            assertThat(times).as(written).isEqualTo(1);
        }
    }

    @Test
    void anErasedWritingLeavesTheFact() {
        Fact fact = lesson.answer(lesson.ana, "my secret");
        append(lesson.ana, fact);
        assertThat(lesson.place.within(() -> erasures.eraseAllBy(lesson.ana, lesson.ana.person())))
                .isEqualTo(1);
        Entry entry = history(lesson.ana).getFirst();
        assertThat(entry.erased()).isTrue();
        assertThat(entry.fact().id()).isEqualTo(fact.id());
        assertThat(entry.fact().finding()).isEqualTo(fact.finding());
        assertThat(Writing.of(entry.fact().content()).isEmpty()).isTrue();
        assertThat(append(lesson.ana, fact)).isInstanceOf(Receipt.AlreadyThere.class);
        assertThat(history(lesson.ana).getFirst().erased()).isTrue();
        Integer remembered = lesson.place.within(() -> transaction.execute(
                status -> sql.sql("SELECT count(*) FROM evidence.erasures WHERE person_id = :person")
                        .param("person", lesson.ana.person().value())
                        .query(Integer.class)
                        .single()));
        assertThat(remembered).as("for restores of older backups").isEqualTo(1);
    }

    @Test
    void appendingWithinATransactionIsAMistake() {
        assertThatThrownBy(() -> lesson.place.within(() ->
                        transaction.execute(status -> evidence.append(lesson.ana, lesson.answer(lesson.ana, "B")))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Receipt append(Actor actor, Fact fact) {
        return lesson.place.within(() -> evidence.append(actor, fact));
    }

    private List<Receipt> appendAll(Actor actor, List<Fact> facts) {
        return lesson.place.within(() -> evidence.appendAll(actor, facts));
    }

    private Receipt.Why refusal(Fact fact) {
        return ((Receipt.Refused) append(lesson.ana, fact)).why();
    }

    private List<Entry> history(Actor actor) {
        return lesson.place.within(() -> evidence.listAboutMe(actor));
    }

    private List<Attempts> picture() {
        return lesson.place.within(
                () -> evidence.listOfChecks(lesson.teacher, lesson.schoolClass, List.of(lesson.check)));
    }
}

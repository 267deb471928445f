package org.foothold.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.foothold.AtOnce;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class TargetsTests {
    private static final Wording RATIOS =
            new Wording(Map.of("en", "I can compare two ratios.", "es", "Puedo comparar dos razones."));

    @Autowired
    Targets targets;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool schools;

    @Test
    void aTeacherInAHurryTypesATargetWithoutAStandard() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var target = place.within(() -> targets.create(ana, NewTarget.quick(TargetKind.REASONING, RATIOS)));
        assertThat(target.version()).isEqualTo(1);
        assertThat(target.standard()).isNull();
        assertThat(target.iCan().in("es")).isEqualTo("Puedo comparar dos razones.");
        assertThat(place.within(() -> targets.listMine(ana, "ratio"))).containsExactly(target);
        assertThat(place.within(() -> targets.listMine(ana, "razón"))).containsExactly(target);
        assertThat(place.within(() -> targets.listMine(ana, "fraction"))).isEmpty();
    }

    @Test
    void anOldVersionKeepsItsWordsWhenTheTargetIsRevised() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var first = place.within(() -> targets.create(ana, NewTarget.quick(TargetKind.SKILL, RATIOS)));
        var other = NewTarget.quick(TargetKind.SKILL, Wording.of("en", "I can compare three ratios."));
        var second = place.within(() -> targets.revise(ana, first.id(), other));
        assertThat(second.version()).isEqualTo(2);
        assertThat(place.within(() -> targets.revise(ana, first.id(), other))).isEqualTo(second);
        var both = place.within(() -> targets.byVersion(ana, List.of(first.ref(), second.ref())));
        assertThat(both).containsEntry(first.ref(), first).containsEntry(second.ref(), second);
        assertThat(place.within(() -> targets.byId(ana, List.of(first.id())))).containsValue(second);
    }

    @Test
    void twoWhoReviseAtOnceMakeTwoVersions() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var first = place.within(() -> targets.create(ana, NewTarget.quick(TargetKind.SKILL, RATIOS)));
        var revised = new AtOnce(sql, transaction)
                .run(
                        ana.district(),
                        () -> targets.revise(ana, first.id(), quick("I can compare three.")),
                        () -> targets.revise(ana, first.id(), quick("I can compare four.")));
        assertThat(revised).extracting(LearningTarget::version).containsExactly(2, 3);
    }

    @Test
    void twoWhoReviseAtOnceMakeNoCircle() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var one = place.within(() -> targets.create(ana, quick("I can do one.")));
        var other = place.within(() -> targets.create(ana, quick("I can do the other.")));
        var refused = new AtOnce(sql, transaction)
                .run(ana.district(), () -> isRefused(ana, one, other), () -> isRefused(ana, other, one));
        assertThat(refused).containsExactly(false, true);
    }

    private boolean isRefused(Actor actor, LearningTarget target, LearningTarget needed) {
        try {
            targets.revise(
                    actor,
                    target.id(),
                    new NewTarget(target.kind(), target.iCan(), target.why(), null, List.of(needed.id())));
            return false;
        } catch (IllegalArgumentException aCircle) {
            return true;
        }
    }

    private static NewTarget quick(String statement) {
        return NewTarget.quick(TargetKind.SKILL, Wording.of("en", statement));
    }

    @Test
    void removingATargetTakesItOutOfListsAndCanBeUndone() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var target = place.within(() -> targets.create(ana, NewTarget.quick(TargetKind.PRODUCT, RATIOS)));
        place.run(() -> targets.remove(ana, target.id()));
        assertThat(place.within(() -> targets.listMine(ana, null))).isEmpty();
        assertThat(place.within(() -> targets.byId(ana, List.of(target.id())))).containsKey(target.id());
        place.run(() -> targets.restore(ana, target.id()));
        assertThat(place.within(() -> targets.listMine(ana, null))).containsExactly(target);
    }

    @Test
    void onlyPlannersMakeTargetsAndOnlyTheAuthorChangesThem() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var ben = place.teacher("Ben");
        var student = place.student("Sam");
        var quick = NewTarget.quick(TargetKind.KNOWLEDGE, RATIOS);
        var target = place.within(() -> targets.create(ana, quick));
        assertThatThrownBy(() -> place.run(() -> targets.create(student, quick)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> place.run(() -> targets.listMine(student, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> place.run(() -> targets.remove(ben, target.id())))
                .isInstanceOf(Forbidden.class);
        assertThat(place.within(() -> targets.get(student, target.id()))).isEqualTo(target);
    }

    @Test
    void anotherDistrictDoesNotSeeIt() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var target = place.within(() -> targets.create(ana, NewTarget.quick(TargetKind.SKILL, RATIOS)));
        var elsewhere = schools.district();
        var eve = elsewhere.teacher("Eve");
        assertThatThrownBy(() -> elsewhere.within(() -> targets.get(eve, target.id())))
                .isInstanceOf(NotFound.class);
        assertThat(elsewhere.within(() -> targets.search(eve, "ratio"))).isEmpty();
    }
}

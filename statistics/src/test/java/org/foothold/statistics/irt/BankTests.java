package org.foothold.statistics.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.foothold.statistics.irt.CalibrationTests.known;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

/** What a bank says of one student. */
class BankTests {

    private static final List<Double> DIFFICULTIES = List.of(-2.0, -1.2, -.4, .3, 1.1, 2.2);
    private static final Bank BANK = bank(1, DIFFICULTIES);
    private static final Bank LEVELS = new Bank(
            Model.GRADED,
            List.of(task(1.5, 1.5, 0, -1.2), task(.9, .8, -.8), task(1.2, 1, -.3, -2)),
            fixed(1),
            -1,
            1000);

    @Test
    void weightedAbilityIsThatOfTheModelOfRasch() {
        var model = new RaschModel(DIFFICULTIES, Collections.nCopies(6, .1), -1);
        Estimate ours = known(BANK.weightedAbility(1, 1, 0, 0, 1, 0));
        assertThat(ours.value()).isCloseTo(model.ability(3, .95).value(), within(1e-12));
        assertThat(ours.standardError()).isCloseTo(model.ability(3, .95).standardError(), within(1e-12));
        assertThat(known(BANK.fit(0, 1, 0, 0, 1, 1)).standardized())
                .isCloseTo(
                        known(model.fit(false, true, false, false, true, true)).standardized(), within(1e-12));
    }

    @Test
    void expectedAbilityIsDrawnTowardsTheMean() {
        double before = -4;
        for (int right = 0; right <= 6; right++) {
            int reached = right;
            int[] pattern =
                    IntStream.range(0, 6).map(task -> task < reached ? 1 : 0).toArray();
            Estimate expected = known(BANK.ability(pattern));
            assertThat(expected.value()).isGreaterThan(before);
            assertThat(Math.abs(expected.value()))
                    .isLessThan(Math.abs(known(BANK.weightedAbility(pattern)).value()));
            before = expected.value();
        }
    }

    /** With equal slopes a total says all that its patterns say. */
    @Test
    void aTotalSaysTheSameAsItsPatterns() {
        assertThat(known(BANK.abilityOfTotal(2)).value())
                .isCloseTo(known(BANK.ability(0, 1, 0, 0, 1, 0)).value(), within(1e-9));
        DoubleStream totals = IntStream.rangeClosed(0, 8)
                .mapToDouble(total -> known(LEVELS.abilityOfTotal(total)).value());
        assertThat(totals.toArray()).isSorted();
    }

    @Test
    void perfectPatternsHaveAnAbilityButNoPattern() {
        for (int[] perfect : new int[][] {{0, 0, 0}, {3, 2, 3}}) {
            assertThat(known(LEVELS.weightedAbility(perfect)).value()).isBetween(-8.0, 8.0);
            assertThat(LEVELS.fit(perfect)).isEqualTo(Answer.undefined(Reason.NO_PATTERN));
        }
    }

    @Test
    void whatWasNotGivenSaysNothing() {
        assertThat(LEVELS.ability(-1, -1, -1)).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(LEVELS.weightedAbility(-1, -1, -1)).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(LEVELS.fit(-1, -1, -1)).isEqualTo(Answer.undefined(Reason.NO_DATA));
        Bank shorter = new Bank(Model.GRADED, LEVELS.tasks().subList(0, 2), fixed(1), -1, 1000);
        assertThat(LEVELS.ability(2, 0, -1)).isEqualTo(shorter.ability(2, 0));
    }

    @Test
    void lowLevelsOnEasyStepsAndHighOnHardOnesAreUnusual() {
        List<CalibratedTask> tasks = IntStream.range(0, 8)
                .mapToObj(task -> task(1.8, 4 - task, 3 - task))
                .toList();
        var bank = new Bank(Model.GRADED, tasks, fixed(1), -1, 1000);
        PatternFit usual = known(bank.fit(2, 2, 2, 1, 1, 0, 0, 0));
        PatternFit odd = known(bank.fit(0, 0, 0, 1, 1, 2, 2, 2));
        assertThat(usual.isUnusual()).isFalse();
        assertThat(odd.isUnusual()).isTrue();
        assertThat(odd.guttmanErrors()).isGreaterThan(20 + usual.guttmanErrors());
    }

    @Test
    void scoresThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LEVELS.ability(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LEVELS.fit(4, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LEVELS.abilityOfTotal(9));
    }

    private static Bank bank(double slope, List<Double> difficulties) {
        return new Bank(
                Model.GRADED,
                difficulties.stream().map(b -> task(slope, -slope * b)).toList(),
                fixed(1),
                -1,
                1000);
    }

    private static CalibratedTask task(double slope, double... intercepts) {
        return new CalibratedTask(
                fixed(slope),
                DoubleStream.of(intercepts).mapToObj(BankTests::fixed).toList(),
                List.of());
    }

    private static Estimate fixed(double value) {
        return Estimate.normal(value, 0, .95);
    }
}

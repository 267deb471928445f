package org.foothold.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Reason;
import org.foothold.statistics.agreement.Coincidences.Metric;
import org.junit.jupiter.api.Test;

/** Judges who agree in everything, in nothing, or have judged next to nothing. */
class ExtremeJudgesTests {

    /** Three works are little proof that judges always agree; twenty are more. */
    @Test
    void fullAgreementOnFewWorksIsNotCertainty() {
        JudgedByAll few = JudgedByAll.empty(2, 4).add(1, 1).add(3, 3).add(4, 4);
        JudgedByAll many = JudgedByAll.empty(2, 4);
        for (int i = 0; i < 20; i++) {
            many = many.add(1 + i % 4, 1 + i % 4);
        }
        Interval little = IntraclassCorrelations.of(few, .95)
                .optional()
                .orElseThrow()
                .two()
                .interval();
        Interval more = IntraclassCorrelations.of(many, .95)
                .optional()
                .orElseThrow()
                .two()
                .interval();
        assertThat(little.upper()).isEqualTo(1);
        assertThat(little.lower()).isLessThan(more.lower());
        assertThat(more.lower()).isBetween(.8, .99);
    }

    /** One judge reads the scale backwards: nothing can be stepped up, and that is said. */
    @Test
    void judgesWhoOpposeEachOtherHaveNoAgreementOfTheirMean() {
        JudgedByAll opposed = JudgedByAll.empty(2, 5);
        for (int i = 0; i < 20; i++) {
            int level = 1 + i % 5;
            opposed = opposed.add(level, i == 1 ? level : 6 - level);
        }
        assertThat(IntraclassCorrelations.of(opposed, .95)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        IntraclassCorrelations icc =
                IntraclassCorrelations.of(opposed.add(1, 1), .95).optional().orElseThrow();
        assertThat(icc.two().value()).isNegative();
        assertThat(icc.twoAverage().interval().lower()).isLessThan(-1);
    }

    /** As irr does: what nobody disagrees on is left out. Blocks that nothing links each give up one degree of freedom. */
    @Test
    void generosityIsTestedWhereverJudgesDisagree() {
        PairedLevels alike = PairedLevels.ofCounts(
                new long[] {6, 9, 0, 0}, new long[] {1, 4, 0, 0}, new long[] {0, 0, 5, 0}, new long[] {0, 0, 0, 3});
        MarginalTest two =
                AgreementGolden.AGREEMENT.generosity(alike).optional().orElseThrow();
        assertThat(two.degreesOfFreedom()).isEqualTo(1);
        assertThat(two.chiSquared()).isCloseTo(8 * 8 / 10.0, within(1e-12)); // McNemar
        PairedLevels blocks = PairedLevels.ofCounts(
                new long[] {6, 9, 0, 0}, new long[] {1, 4, 0, 0}, new long[] {0, 0, 5, 2}, new long[] {0, 0, 7, 3});
        MarginalTest both =
                AgreementGolden.AGREEMENT.generosity(blocks).optional().orElseThrow();
        assertThat(both.degreesOfFreedom()).isEqualTo(2);
        assertThat(both.chiSquared()).isCloseTo(8 * 8 / 10.0 + 5 * 5 / 9.0, within(1e-12));
    }

    /** Levels are whole: judgements that are all alike are not alike to a hair. */
    @Test
    void studentsWhoAreAlwaysOneLevelHigherAreNotKnownExactly() {
        Moments higher = Moments.of(1, 1, 1, 1, 1);
        SelfCalibration all = calibration(Collections.nCopies(20, higher));
        assertThat(all.of(higher).optional().orElseThrow().estimate().standardError())
                .isBetween(.02, .04);
        var students = new ArrayList<>(Collections.nCopies(24, Moments.of(0, 0, 0, 0, 0)));
        students.add(higher);
        Tendency one = calibration(students).of(higher).optional().orElseThrow();
        assertThat(one.estimate().value()).isBetween(.4, .8);
        assertThat(one.estimate().standardError()).isBetween(.1, .2);
    }

    private static SelfCalibration calibration(List<Moments> students) {
        return SelfCalibration.of(students, MinimumInformation.withDefaults())
                .optional()
                .orElseThrow();
    }

    @Test
    void twoEqualDifferencesAreNotALeaning() {
        PairedLevels two = PairedLevels.ofCounts(new long[] {0, 0}, new long[] {2, 0});
        assertThat(Agreement.withDefaults().bias(two)).isEqualTo(Answer.notShown(5, Counted.JUDGEMENTS));
        Bias bias = AgreementGolden.AGREEMENT.bias(two).optional().orElseThrow();
        assertThat(bias.mean().value()).isEqualTo(1);
        assertThat(bias.mean().interval().contains(0)).isTrue();
    }

    /** One in twenty-one is not a whole number of any power of two: rounding must not look like disagreement. */
    @Test
    void fullAgreementIsFullWhateverTheShares() {
        for (int a = 1; a < 30; a++) {
            for (int b = 10; b < 20; b++) {
                PairedLevels full =
                        PairedLevels.ofCounts(new long[] {a, 0, 0}, new long[] {0, b, 0}, new long[] {0, 0, b});
                for (Weights weights : Weights.values()) {
                    Kappa kappa = AgreementGolden.AGREEMENT
                            .kappa(full, weights)
                            .optional()
                            .orElseThrow();
                    assertThat(kappa.standardError()).isZero();
                    assertThat(kappa.interval().lower()).isBetween(-.2, .99);
                    assertThat(kappa.interval().upper()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void oneLevelOnlyLeavesKappaUndefinedAndSaysSo() {
        PairedLevels same = PairedLevels.ofCounts(new long[] {30, 0}, new long[] {0, 0});
        Agreement agreement = Agreement.withDefaults();
        assertThat(agreement.kappa(same, Weights.LINEAR)).isEqualTo(Answer.undefined(Reason.ONE_CATEGORY));
        assertThat(agreement.generosity(same)).isEqualTo(Answer.undefined(Reason.ONE_CATEGORY));
        assertThat(agreement.gwet(same, Weights.LINEAR)).satisfies(alike -> {
            Gwet all = alike.optional().orElseThrow();
            assertThat(all.coefficient()).isEqualTo(1);
            assertThat(all.interval().lower()).isBetween(.8, .95);
        });
        assertThat(Coincidences.of(same).alpha(Metric.ORDINAL)).isEqualTo(Answer.undefined(Reason.ONE_CATEGORY));
        assertThat(agreement.bias(same).flatMap(Bias::signTest)).isEqualTo(Answer.undefined(Reason.NO_DISAGREEMENT));
    }

    /** κ = 0 without an error of its own: said as full agreement is, its interval went from −9.22 to 1. */
    @Test
    void aJudgeWhoAlwaysNamesOneLevelLeavesKappaUndefined() {
        PairedLevels second = PairedLevels.ofCounts(new long[] {0, 1, 0}, new long[] {0, 27, 0}, new long[] {0, 2, 0});
        PairedLevels apart = PairedLevels.ofCounts(new long[] {0, 30}, new long[] {0, 0});
        for (Weights weights : Weights.values()) {
            for (PairedLevels pairs : List.of(second, second.swapped(), apart)) {
                assertThat(Agreement.withDefaults().kappa(pairs, weights))
                        .isEqualTo(Answer.undefined(Reason.CONSTANT_JUDGE));
            }
        }
    }

    /** Every table of 20 pairs on three levels that two judges fill in steps of five. */
    @Test
    void noIntervalOfKappaLeavesWhatKappaCanBe() {
        for (int code = 0; code < 1 << 18; code++) {
            long[] cells = new long[9];
            for (int cell = 0; cell < 9; cell++) {
                cells[cell] = 5L * (code >> (2 * cell) & 3);
            }
            if (Arrays.stream(cells).sum() == 20) {
                PairedLevels pairs = PairedLevels.ofCounts(
                        Arrays.copyOfRange(cells, 0, 3),
                        Arrays.copyOfRange(cells, 3, 6),
                        Arrays.copyOfRange(cells, 6, 9));
                for (Weights weights : Weights.values()) {
                    Agreement.withDefaults().kappa(pairs, weights).optional().ifPresent(kappa -> {
                        assertThat(kappa.interval().lower())
                                .as(pairs.toString())
                                .isBetween(-1.0, kappa.kappa() + 1e-12);
                        assertThat(kappa.interval().upper())
                                .as(pairs.toString())
                                .isBetween(kappa.kappa() - 1e-12, 1.0);
                    });
                }
            }
        }
    }

    @Test
    void fullAgreementIsOneNotAnError() {
        PairedLevels full = PairedLevels.ofCounts(new long[] {10, 0, 0}, new long[] {0, 10, 0}, new long[] {0, 0, 5});
        assertThat(Agreement.withDefaults().kappa(full, Weights.QUADRATIC).map(Kappa::kappa))
                .isEqualTo(Answer.known(1.0));
        assertThat(Agreement.withDefaults().generosity(full)).isEqualTo(Answer.undefined(Reason.NO_DISAGREEMENT));
        JudgedByAll shifted = JudgedByAll.empty(2, 4).add(1, 2).add(2, 3).add(3, 4);
        IntraclassCorrelations icc =
                IntraclassCorrelations.of(shifted, .95).optional().orElseThrow();
        assertThat(icc.three().value()).isEqualTo(1);
        assertThat(icc.two().value()).isLessThan(1);
    }

    @Test
    void nothingJudgedIsNoData() {
        assertThat(Agreement.withDefaults().same(PairedLevels.empty(4))).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(Agreement.withDefaults().kappa(PairedLevels.empty(4), Weights.LINEAR))
                .isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(Coincidences.empty(4).add(3).alpha(Metric.NOMINAL)).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(FleissKappa.of(JudgedByAll.empty(2, 4))).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(IntraclassCorrelations.of(JudgedByAll.empty(2, 4), .95))
                .isEqualTo(Answer.notEnough(2, Counted.JUDGEMENTS));
    }
}

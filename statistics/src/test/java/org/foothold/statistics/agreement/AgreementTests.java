package org.foothold.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.agreement.Coincidences.Metric;
import org.junit.jupiter.api.Test;

class AgreementTests {

    private final Random random = new Random(5);

    @Test
    void mergedIsTheSameAsAtOnceInAnyOrder() {
        for (int round = 0; round < 50; round++) {
            PairedLevels a = pairs(random.nextInt(30));
            PairedLevels b = pairs(random.nextInt(30));
            PairedLevels c = pairs(random.nextInt(30));
            assertThat(a.merge(b).merge(c)).isEqualTo(c.merge(b.merge(a)));
            assertThat(a.merge(PairedLevels.empty(4))).isEqualTo(a);
            assertThat(PairedLevels.fromBytes(a.toBytes())).isEqualTo(a);
            Coincidences units = units(10);
            Coincidences more = units(7);
            assertThat(units.merge(more)).isEqualTo(more.merge(units));
            assertThat(Coincidences.fromBytes(units.toBytes())).isEqualTo(units);
            JudgedByAll judged = judged(9, 3);
            JudgedByAll others = judged(4, 3);
            assertThat(judged.merge(others)).isEqualTo(others.merge(judged));
            assertThat(JudgedByAll.fromBytes(judged.toBytes())).isEqualTo(judged);
        }
    }

    @Test
    void changingTheJudgesTurnsTheBiasOnly() {
        for (int round = 0; round < 50; round++) {
            PairedLevels pairs = pairs(40);
            assertThat(AgreementGolden.AGREEMENT
                            .kappa(pairs.swapped(), Weights.QUADRATIC)
                            .map(Kappa::kappa))
                    .satisfies(turned -> assertClose(turned, kappa(pairs)));
            assertClose(
                    AgreementGolden.AGREEMENT
                            .bias(pairs.swapped())
                            .map(b -> b.mean().value()),
                    AgreementGolden.AGREEMENT.bias(pairs).map(b -> -b.mean().value()));
            assertClose(
                    AgreementGolden.AGREEMENT.generosity(pairs.swapped()).map(MarginalTest::chiSquared),
                    AgreementGolden.AGREEMENT.generosity(pairs).map(MarginalTest::chiSquared));
        }
    }

    @Test
    void doublingEveryPairLeavesKappaAndHalvesItsVariance() {
        PairedLevels pairs = pairs(60);
        Kappa once = AgreementGolden.AGREEMENT
                .kappa(pairs, Weights.LINEAR)
                .optional()
                .orElseThrow();
        Kappa twice = AgreementGolden.AGREEMENT
                .kappa(pairs.merge(pairs), Weights.LINEAR)
                .optional()
                .orElseThrow();
        assertThat(twice.kappa()).isCloseTo(once.kappa(), within(1e-12));
        assertThat(twice.standardError()).isCloseTo(once.standardError() / Math.sqrt(2), within(1e-12));
    }

    /** For two judges and quadratic weights, κ is close to the correlation of consistency; for Fleiss the link is exact. */
    @Test
    void nominalKrippendorffIsFleissCorrectedForSmallSamples() {
        for (int round = 0; round < 20; round++) {
            var coincidences = Coincidences.empty(4);
            JudgedByAll judged = JudgedByAll.empty(3, 4);
            for (int unit = 0; unit < 15; unit++) {
                int[] ratings = random.ints(3, 1, 5).toArray();
                coincidences = coincidences.add(ratings);
                judged = judged.add(ratings);
            }
            FleissKappa fleiss = FleissKappa.of(judged).optional().orElseThrow();
            double n = 45;
            double expected = 1 - (1 - fleiss.observed()) / ((1 - fleiss.expected()) * n / (n - 1));
            assertThat(coincidences.alpha(Metric.NOMINAL).optional().orElseThrow())
                    .isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void everyIntervalContainsItsEstimate() {
        for (int round = 0; round < 100; round++) {
            IntraclassCorrelations.of(judged(3 + random.nextInt(20), 2 + random.nextInt(3)), .9)
                    .optional()
                    .ifPresent(icc -> List.of(
                                    icc.one(),
                                    icc.two(),
                                    icc.three(),
                                    icc.oneAverage(),
                                    icc.twoAverage(),
                                    icc.threeAverage())
                            .forEach(c -> assertThat(c.interval().contains(c.value()))
                                    .as("%s", c)
                                    .isTrue()));
            SameLevel same = AgreementGolden.AGREEMENT
                    .same(pairs(1 + random.nextInt(40)))
                    .optional()
                    .orElseThrow();
            assertThat(same.exactInterval().contains(same.shareExact())).isTrue();
            assertThat(same.exactOrAdjacentInterval().contains(same.shareExactOrAdjacent()))
                    .isTrue();
        }
    }

    @Test
    void belowTwentyPairsOnlyExactAndAdjacentAreShown() {
        Agreement agreement = Agreement.withDefaults();
        PairedLevels few = pairs(19);
        assertThat(agreement.kappa(few, Weights.QUADRATIC)).isEqualTo(Answer.notShown(20, Counted.JUDGEMENTS));
        assertThat(agreement.gwet(few, Weights.QUADRATIC)).isEqualTo(Answer.notShown(20, Counted.JUDGEMENTS));
        assertThat(Answer.say(agreement.same(few), Reader.STUDENT).in(Locale.ENGLISH))
                .contains("of 19");
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
    void nothingJudgedIsNoData() {
        assertThat(Agreement.withDefaults().same(PairedLevels.empty(4))).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(Agreement.withDefaults().kappa(PairedLevels.empty(4), Weights.LINEAR))
                .isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(Coincidences.empty(4).add(3).alpha(Metric.NOMINAL)).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(FleissKappa.of(JudgedByAll.empty(2, 4))).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(IntraclassCorrelations.of(JudgedByAll.empty(2, 4), .95))
                .isEqualTo(Answer.notEnough(2, Counted.JUDGEMENTS));
    }

    /** Students of true tendency 0 with noisy judgements are drawn to the group; nobody is labelled by four. */
    @Test
    void ownJudgementsAreDrawnTowardsTheGroup() {
        var students = new ArrayList<Moments>();
        for (int student = 0; student < 200; student++) {
            double tendency = .5 * random.nextGaussian();
            students.add(Moments.of(
                    random.doubles(8).map(x -> tendency + 2 * (x - .5)).toArray()));
        }
        SelfCalibration calibration = SelfCalibration.of(students, MinimumInformation.withDefaults())
                .optional()
                .orElseThrow();
        assertThat(calibration.between()).isCloseTo(.25, within(.08));
        assertThat(calibration.within()).isCloseTo(1 / 3.0, within(.03));
        Moments one = students.getFirst();
        double shrunk = calibration.of(one).optional().orElseThrow().estimate().value();
        assertThat(Math.abs(shrunk - calibration.mean())).isLessThan(Math.abs(one.mean() - calibration.mean()));
        assertThat(calibration.of(Moments.of(1, 1, 1, 1))).isEqualTo(Answer.notShown(5, Counted.JUDGEMENTS));
        Tendency high =
                calibration.of(Moments.of(2, 1, 2, 2, 1, 2, 2, 1)).optional().orElseThrow();
        assertThat(high.say(Reader.STUDENT).in(Locale.ENGLISH)).contains("a bit higher");
    }

    /** All students alike, the group a hair above the teacher: nobody leans, whatever the mean of the group. */
    @Test
    void nobodyIsToldALeaningBecauseTheGroupsMeanIsAHairAboveZero() {
        int told = 0;
        int asked = 0;
        for (int world = 0; world < 200; world++) {
            List<Moments> students = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                var own = new double[6];
                for (int j = 0; j < own.length; j++) {
                    own[j] = random.nextGaussian();
                }
                students.add(Moments.of(own));
            }
            SelfCalibration group = SelfCalibration.of(students, MinimumInformation.withDefaults())
                    .optional()
                    .orElseThrow();
            for (Moments student : students) {
                Tendency tendency = group.of(student).optional().orElseThrow();
                told += tendency.isHigher() || tendency.isLower() ? 1 : 0;
                asked++;
            }
        }
        assertThat((double) told / asked).isLessThan(.05);
        assertThat(SelfCalibration.of(List.of(Moments.of(1, 2), Moments.of(0, 1)), MinimumInformation.none()))
                .isEqualTo(Answer.notEnough(2, Counted.STUDENTS));
    }

    @Test
    void anIntervalOfKappaHoldsItAndKnowsThatFullAgreementIsNotCertainty() {
        for (int round = 0; round < 200; round++) {
            PairedLevels pairs = pairs(3 + random.nextInt(60));
            for (Weights weights : Weights.values()) {
                AgreementGolden.AGREEMENT
                        .kappa(pairs, weights)
                        .optional()
                        .ifPresent(found -> assertThat(found.interval().lower())
                                .isBetween(-1.0, found.kappa() + 1e-12)
                                .isLessThanOrEqualTo(found.interval().upper()));
            }
        }
        PairedLevels full = PairedLevels.ofCounts(new long[][] {{10, 0}, {0, 12}});
        Kappa certain = AgreementGolden.AGREEMENT
                .kappa(full, Weights.UNWEIGHTED)
                .optional()
                .orElseThrow();
        assertThat(certain.interval().lower()).isBetween(.6, .9);
        assertThat(certain.interval().upper()).isEqualTo(1);
    }

    @Test
    void manyJudgesHaveNoFigureBelowTwentyWorks() {
        JudgedByAll judged = JudgedByAll.empty(3, 4);
        Coincidences coincidences = Coincidences.empty(4);
        for (int i = 0; i < 19; i++) {
            judged = judged.add(1 + i % 4, 1 + i % 3, 2);
            coincidences = coincidences.add(1 + i % 4, 1 + i % 3, 2);
        }
        ManyJudges many = ManyJudges.withDefaults();
        assertThat(many.correlations(judged)).isEqualTo(Answer.notShown(20, Counted.JUDGEMENTS));
        assertThat(many.fleiss(judged)).isEqualTo(Answer.notShown(20, Counted.JUDGEMENTS));
        assertThat(many.krippendorff(coincidences, Metric.ORDINAL)).isEqualTo(Answer.notShown(20, Counted.JUDGEMENTS));
        assertThat(many.krippendorff(coincidences.add(1, 2), Metric.ORDINAL)).isInstanceOf(Answer.Known.class);
    }

    /** Levels counted from the other end, judges in another order, points in another unit. */
    @Test
    void namesOfLevelsAndJudgesMeanNothing() {
        for (int round = 0; round < 50; round++) {
            PairedLevels pairs = PairedLevels.empty(4);
            PairedLevels turned = PairedLevels.empty(4);
            JudgedByAll judged = JudgedByAll.empty(3, 20);
            JudgedByAll other = JudgedByAll.empty(3, 20);
            Coincidences coincidences = Coincidences.empty(4);
            Coincidences backwards = Coincidences.empty(4);
            for (int work = 0; work < 25; work++) {
                int[] levels = {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)};
                pairs = pairs.add(levels[0], levels[1]);
                turned = turned.add(5 - levels[0], 5 - levels[1]);
                judged = judged.add(levels);
                other = other.add(3 * levels[2] + 5, 3 * levels[0] + 5, 3 * levels[1] + 5);
                coincidences = coincidences.add(levels);
                backwards = backwards.add(5 - levels[1], 5 - levels[2], 5 - levels[0]);
            }
            assertClose(kappa(turned), kappa(pairs));
            ManyJudges many = ManyJudges.withDefaults();
            assertClose(
                    many.correlations(other).map(icc -> icc.two().value()),
                    many.correlations(judged).map(icc -> icc.two().value()));
            for (Metric metric : new Metric[] {Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL}) {
                assertClose(many.krippendorff(backwards, metric), many.krippendorff(coincidences, metric));
            }
        }
    }

    private Answer<Double> kappa(PairedLevels pairs) {
        return AgreementGolden.AGREEMENT.kappa(pairs, Weights.QUADRATIC).map(Kappa::kappa);
    }

    private PairedLevels pairs(int n) {
        PairedLevels pairs = PairedLevels.empty(4);
        for (int i = 0; i < n; i++) {
            int first = 1 + random.nextInt(4);
            pairs = pairs.add(first, Math.clamp(first + random.nextInt(3) - 1, 1, 4));
        }
        return pairs;
    }

    private Coincidences units(int n) {
        Coincidences units = Coincidences.empty(3);
        for (int i = 0; i < n; i++) {
            units = units.add(random.ints(random.nextInt(5), 1, 4).toArray());
        }
        return units;
    }

    private JudgedByAll judged(int works, int judges) {
        JudgedByAll judged = JudgedByAll.empty(judges, 6);
        for (int work = 0; work < works; work++) {
            int truth = 2 + random.nextInt(4);
            var ratings = new int[judges];
            Arrays.setAll(ratings, judge -> truth + random.nextInt(3) - 1);
            judged = judged.add(ratings);
        }
        return judged;
    }

    private static void assertClose(Answer<Double> ours, Answer<Double> reference) {
        assertThat(ours.optional().orElseThrow()).isCloseTo(reference.optional().orElseThrow(), within(1e-9));
    }
}

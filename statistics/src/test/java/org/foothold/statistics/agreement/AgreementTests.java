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
import org.foothold.statistics.Figure;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Reader;
import org.foothold.statistics.agreement.Coincidences.Metric;
import org.junit.jupiter.api.Test;

class AgreementTests {

    private final Random random = new Random(5);

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
                assertClose(
                        many.krippendorff(backwards, metric).map(Figure::value),
                        many.krippendorff(coincidences, metric).map(Figure::value));
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

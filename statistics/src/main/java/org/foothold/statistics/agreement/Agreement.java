package org.foothold.statistics.agreement;

import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Wilson;

/** Agreement of two judges on levels. Exact and adjacent agreement always; kappa and the like from 20 pairs on. */
public record Agreement(double level, MinimumInformation minimum) {

    /** The standard deviation that naming whole levels hides: differences which are all alike are not alike to a hair. */
    static final double OF_ROUNDING = Math.sqrt(1 / 12.0);

    public static Agreement withDefaults() {
        return new Agreement(.95, MinimumInformation.withDefaults());
    }

    public Agreement withConfidence(double newLevel) {
        return new Agreement(newLevel, minimum);
    }

    public Agreement withMinimum(MinimumInformation newMinimum) {
        return new Agreement(level, newMinimum);
    }

    /** How often the same level, and how often at most one level apart. */
    public Answer<SameLevel> same(PairedLevels pairs) {
        long exact = 0;
        long adjacent = 0;
        for (int i = 0; i < pairs.levels(); i++) {
            for (int j = 0; j < pairs.levels(); j++) {
                exact += i == j ? pairs.count(i, j) : 0;
                adjacent += Math.abs(i - j) <= 1 ? pairs.count(i, j) : 0;
            }
        }
        long same = exact;
        long near = adjacent;
        return Wilson.interval(exact, pairs.pairs(), level)
                .flatMap(exactly -> Wilson.interval(near, pairs.pairs(), level)
                        .map(nearly -> new SameLevel(pairs.pairs(), same, exactly, near, nearly)));
    }

    /** First minus second judge, in levels; from as many pairs on as anything is said of one student's judgement. */
    public Answer<Bias> bias(PairedLevels pairs) {
        return MinimumInformation.shown(
                pairs.pairs(), minimum.ownJudgements(), Counted.JUDGEMENTS, () -> shownBias(differences(pairs)));
    }

    private Answer<Bias> shownBias(Histogram differences) {
        Moments moments = differences.moments();
        return moments.standardDeviation().map(deviation -> {
            double se = (deviation == 0 ? OF_ROUNDING : deviation) / Math.sqrt(moments.n());
            return new Bias(
                    Estimate.student(moments.mean(), se, moments.n() - 1.0, level),
                    deviation,
                    limits(moments.mean(), deviation),
                    share(differences, 1),
                    share(differences, -1),
                    signTest(differences));
        });
    }

    /** Limits of agreement (Bland & Altman 1986): 95 % of differences, always ±1.96 s. */
    private static Interval limits(double mean, double deviation) {
        return new Interval(mean - 1.96 * deviation, mean + 1.96 * deviation, .95);
    }

    private static Histogram differences(PairedLevels pairs) {
        Histogram differences = Histogram.empty();
        for (int i = 0; i < pairs.levels(); i++) {
            for (int j = 0; j < pairs.levels(); j++) {
                differences = differences.merge(Histogram.ofCounts(i - j, pairs.count(i, j)));
            }
        }
        return differences;
    }

    private static double share(Histogram differences, int sign) {
        return (double) signed(differences, sign) / differences.total();
    }

    private static long signed(Histogram differences, int sign) {
        return differences
                .scores()
                .filter(d -> Integer.signum(d) == sign)
                .mapToLong(differences::count)
                .sum();
    }

    private static Answer<Double> signTest(Histogram differences) {
        long higher = signed(differences, 1);
        long lower = signed(differences, -1);
        if (higher + lower == 0) {
            return Answer.undefined(Reason.NO_DISAGREEMENT);
        }
        return Answer.known(Math.min(1, 2 * atMost(Math.min(higher, lower), higher + lower)));
    }

    /** P(heads ≤ fewer) of so many coins; beyond two billion they are as good as normal. */
    private static double atMost(long fewer, long coins) {
        return coins <= Integer.MAX_VALUE
                ? BinomialDistribution.of((int) coins, .5).cumulativeProbability((int) fewer)
                : NormalDistribution.of(coins / 2.0, Math.sqrt(coins) / 2).cumulativeProbability(fewer + .5);
    }

    /**
     * Cohen's κ_w = (p_o − p_e)/(1 − p_e); standard error of Fleiss, Cohen & Everitt (1969), which does not assume chance
     * agreement, and the one that does, for the test. A judge who always names one level leaves κ = 0 whatever the other does.
     */
    public Answer<Kappa> kappa(PairedLevels pairs, Weights weights) {
        return enough(pairs, () -> {
            var table = new Shares(pairs, weights);
            if (table.expected() >= 1) {
                return Answer.undefined(Reason.ONE_CATEGORY);
            }
            return pairs.hasConstantJudge()
                    ? Answer.undefined(Reason.CONSTANT_JUDGE)
                    : Answer.known(table.kappa(level));
        });
    }

    /** Gwet's (2008) AC1, with weights AC2: chance is the share of judgements made at random, Σw/(K(K−1))·Σπ(1−π). */
    public Answer<Gwet> gwet(PairedLevels pairs, Weights weights) {
        return enough(pairs, () -> {
            if (pairs.levels() == 1) {
                return Answer.undefined(Reason.ONE_CATEGORY);
            }
            return Answer.known(new Shares(pairs, weights).gwet(level));
        });
    }

    /** Whether one judge is the more generous (Stuart 1955, Maxwell 1970). */
    public Answer<MarginalTest> generosity(PairedLevels pairs) {
        return enough(pairs, () -> MarginalTest.of(pairs));
    }

    private <T> Answer<T> enough(PairedLevels pairs, Supplier<Answer<T>> answer) {
        if (pairs.pairs() == 0) {
            return Answer.undefined(Reason.NO_DATA);
        }
        return MinimumInformation.shown(pairs.pairs(), minimum.kappa(), Counted.JUDGEMENTS, answer);
    }
}

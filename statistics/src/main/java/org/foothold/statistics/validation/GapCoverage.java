package org.foothold.statistics.validation;

import static org.foothold.statistics.validation.CoverageCase.Claim.NOMINAL;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.gaps.Gaps;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.gaps.LevelCounts;
import org.foothold.statistics.gaps.ManyGroups;
import org.foothold.statistics.gaps.StandardizedGap;

/** Two groups half a standard deviation apart. */
final class GapCoverage {

    private static final Gaps GAPS = Gaps.withDefaults().withMinimum(MinimumInformation.none());
    private static final double GAP = .5;
    private static final double FINE = .01;
    private static final double SPREAD = .4;

    private GapCoverage() {}

    static List<CoverageCase> cases() {
        return List.of(
                standardized("d, noncentral t", 12, 12, StandardizedGap::exactD),
                standardized("d, noncentral t", 10, 40, StandardizedGap::exactD),
                standardized("g, large samples", 100, 100, gap -> gap.g().interval()),
                new CoverageCase(
                        "difference of means, Welch",
                        "normal, 20 + 80, deviations 2 and 1",
                        NOMINAL,
                        random -> held(
                                GAPS.raw(scores(random, 20, GAP, 2), scores(random, 80, 0, 1))
                                        .map(found -> found.gap().interval()),
                                GAP)),
                new CoverageCase(
                        "ln variability ratio",
                        "normal, 40 + 60",
                        NOMINAL,
                        random -> held(
                                GAPS.spread(scores(random, 40, 0, 1.5), scores(random, 60, 0, 1))
                                        .map(spread -> spread.logRatio().interval()),
                                Math.log(1.5))),
                new CoverageCase(
                        "variance ratio, F",
                        "normal, 15 + 15",
                        NOMINAL,
                        random -> held(
                                GAPS.spread(scores(random, 15, 0, 1.5), scores(random, 15, 0, 1))
                                        .map(spread -> spread.varianceRatioInterval()),
                                2.25)),
                superiority(25, 25),
                superiority(100, 60),
                new CoverageCase(
                        "V",
                        "normal, 100 + 100",
                        NOMINAL,
                        random -> held(
                                GAPS.superiority(scores(random, 100, GAP, 1), scores(random, 100, 0, 1))
                                        .flatMap(found -> found.vInterval().map(Estimate::interval)),
                                GAP)),
                ordered(150, 150),
                ordered(400, 150),
                placed("mean of one group among many, ordered probit", 8, 150, ManyGroups.Placed::mean),
                placed("the same, shrunken", 20, 40, ManyGroups.Placed::shrunken));
    }

    private static CoverageCase standardized(
            String name, int n1, int n2, Function<StandardizedGap, Interval> interval) {
        return new CoverageCase(
                name,
                "normal, " + n1 + " + " + n2,
                NOMINAL,
                random -> held(
                        GAPS.standardized(scores(random, n1, GAP, 1), scores(random, n2, 0, 1))
                                .map(interval),
                        GAP));
    }

    /** Rubric scores of five levels: many ties. */
    private static CoverageCase superiority(int n1, int n2) {
        double[] x = shares(GAP, 1, -1, -.2, .4, 1.2);
        double[] y = shares(0, 1, -1, -.2, .4, 1.2);
        double truth = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                truth += x[i] * y[j] * (i > j ? 1 : i == j ? .5 : 0);
            }
        }
        double superior = truth;
        return new CoverageCase(
                "probability of superiority, logit",
                "five levels, " + n1 + " + " + n2,
                NOMINAL,
                random -> held(
                        GAPS.superiority(levels(random, n1, x), levels(random, n2, y))
                                .flatMap(found -> found.interval()),
                        superior));
    }

    private static CoverageCase ordered(int n1, int n2) {
        double[] x = shares(GAP, 1.2, -.8, .1, 1);
        double[] y = shares(0, .9, -.8, .1, 1);
        double truth = GAP / Math.sqrt((1.2 * 1.2 + .9 * .9) / 2);
        return new CoverageCase(
                "ordered probit gap",
                "four levels, " + n1 + " + " + n2,
                NOMINAL,
                random -> held(
                        GAPS.ordered(counts(random, n1, x), counts(random, n2, y))
                                .map(found -> found.gap().interval()),
                        truth));
    }

    /** The first of several groups, on the scale on which all students have mean 0 and variance 1. */
    private static CoverageCase placed(
            String name, int groups, int n, Function<ManyGroups.Placed, Answer<Estimate>> figure) {
        return new CoverageCase(
                name, "four levels, " + groups + " groups of " + n + ", means spread by " + SPREAD, NOMINAL, random -> {
                    Moments means = Moments.empty();
                    var counts = new ArrayList<LevelCounts>();
                    double first = SPREAD * random.nextGaussian();
                    for (int g = 0; g < groups; g++) {
                        double mean = g == 0 ? first : SPREAD * random.nextGaussian();
                        means = means.add(mean);
                        counts.add(counts(random, n, shares(mean, 1, -.8, .1, 1)));
                    }
                    double truth = (first - means.mean()) / Math.sqrt(1 + means.m2() / groups);
                    return held(
                            GAPS.onOneScale(counts)
                                    .flatMap(
                                            found -> figure.apply(found.groups().getFirst()))
                                    .map(Estimate::interval),
                            truth);
                });
    }

    static Answer<CoverageCase.Held> held(Answer<Interval> interval, double truth) {
        return interval.map(known -> new CoverageCase.Held(known, truth));
    }

    /** The gap of two groups of a hundred. */
    static Answer<StandardizedGap> gap(SplittableRandom random, double gap) {
        return GAPS.standardized(scores(random, 100, gap, 1), scores(random, 100, 0, 1));
    }

    private static GroupScores scores(SplittableRandom random, int n, double mean, double deviation) {
        GroupScores scores = GroupScores.inUnitsOf(FINE);
        for (int i = 0; i < n; i++) {
            scores = scores.add(mean + deviation * random.nextGaussian());
        }
        return scores;
    }

    private static double[] shares(double mean, double deviation, double... cuts) {
        var normal = NormalDistribution.of(mean, deviation);
        var shares = new double[cuts.length + 1];
        double below = 0;
        for (int k = 0; k < cuts.length; k++) {
            double up = normal.cumulativeProbability(cuts[k]);
            shares[k] = up - below;
            below = up;
        }
        shares[cuts.length] = 1 - below;
        return shares;
    }

    private static LevelCounts counts(SplittableRandom random, int n, double[] shares) {
        var counts = new long[shares.length];
        for (int i = 0; i < n; i++) {
            counts[level(random, shares)]++;
        }
        return LevelCounts.of(counts);
    }

    private static GroupScores levels(SplittableRandom random, int n, double[] shares) {
        var scores = new int[n];
        for (int i = 0; i < n; i++) {
            scores[i] = level(random, shares);
        }
        return GroupScores.of(scores);
    }

    private static int level(SplittableRandom random, double[] shares) {
        double u = random.nextDouble();
        int level = 0;
        while (level < shares.length - 1 && u >= shares[level]) {
            u -= shares[level++];
        }
        return level;
    }
}

package org.foothold.statistics.validation;

import static org.foothold.statistics.validation.CoverageCase.Claim.AT_LEAST;
import static org.foothold.statistics.validation.CoverageCase.Claim.NOMINAL;
import static org.foothold.statistics.validation.CoverageCase.Claim.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Wilson;
import org.foothold.statistics.agreement.Agreement;
import org.foothold.statistics.agreement.IntraclassCorrelations;
import org.foothold.statistics.agreement.IntraclassCorrelations.Coefficient;
import org.foothold.statistics.agreement.JudgedByAll;
import org.foothold.statistics.agreement.ManyJudges;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.agreement.SelfCalibration;
import org.foothold.statistics.agreement.Weights;

/** Judges who see a work with errors of their own, on four levels or on points; students who judge themselves. */
final class AgreementCoverage {

    private static final Agreement AGREEMENT = Agreement.withDefaults();
    private static final int LEVELS = 4;
    private static final double[] CUTS = {-.8, .1, 1};
    private static final double MANY = 1e6;

    private AgreementCoverage() {}

    static List<CoverageCase> cases() {
        var cases = new ArrayList<CoverageCase>();
        cases.add(shares(12));
        cases.add(shares(25));
        cases.add(shares(100));
        cases.add(share(25, .9));
        cases.add(kappa(Weights.QUADRATIC, 20, .3));
        for (Weights weights : List.of(Weights.UNWEIGHTED, Weights.QUADRATIC)) {
            cases.add(kappa(weights, 20, .6));
            cases.add(kappa(weights, 50, .6));
            cases.add(kappa(weights, 100, .6));
            cases.add(kappa(weights, 50, .3));
        }
        cases.add(gwet(Weights.UNWEIGHTED, 20, NOMINAL));
        cases.add(gwet(Weights.LINEAR, 20, NOMINAL));
        cases.add(gwet(Weights.LINEAR, 50, NOMINAL));
        cases.add(gwet(Weights.QUADRATIC, 20, NONE));
        cases.add(gwet(Weights.QUADRATIC, 50, NONE));
        cases.add(gwet(Weights.QUADRATIC, 100, NOMINAL));
        cases.add(bias());
        cases.add(correlation("ICC(1)", IntraclassCorrelations::one, 1 / 2.25));
        cases.add(correlation("ICC(2)", IntraclassCorrelations::two, 1 / 2.25));
        cases.add(correlation("ICC(3)", IntraclassCorrelations::three, .5));
        cases.add(correlation("ICC(1,k)", IntraclassCorrelations::oneAverage, 1 / (1 + 1.25 / 3)));
        cases.add(correlation("ICC(2,k)", IntraclassCorrelations::twoAverage, 1 / (1 + 1.25 / 3)));
        cases.add(correlation("ICC(3,k)", IntraclassCorrelations::threeAverage, 1 / (1 + 1 / 3.0)));
        cases.add(tendency(6, .5));
        cases.add(tendency(12, .5));
        cases.add(tendency(12, 0));
        return List.copyOf(cases);
    }

    /** Counts are whole, so at one share the interval holds more often or less; on average over shares it holds its level. */
    private static CoverageCase shares(int n) {
        return new CoverageCase(
                "share, Wilson",
                n + " judgements, any share",
                NOMINAL,
                random -> share(random, n, random.nextDouble()));
    }

    private static CoverageCase share(int n, double share) {
        return new CoverageCase(
                "share, Wilson", n + " judgements, share " + share, AT_LEAST, random -> share(random, n, share));
    }

    private static Answer<CoverageCase.Held> share(SplittableRandom random, int n, double share) {
        long same = random.doubles(n).filter(u -> u < share).count();
        return GapCoverage.held(Wilson.interval(same, n, .95), share);
    }

    /** Two judges see a normal quality with normal errors and cut it into four levels. */
    private static CoverageCase kappa(Weights weights, int pairs, double error) {
        double truth = AGREEMENT
                .kappa(everyone(error, 0), weights)
                .optional()
                .orElseThrow()
                .kappa();
        return new CoverageCase(
                "κ, " + weights.name().toLowerCase(Locale.ROOT),
                "four levels, κ %.2f, %d pairs".formatted(truth, pairs),
                NOMINAL,
                random -> GapCoverage.held(
                        AGREEMENT
                                .kappa(judged(random, pairs, error, 0), weights)
                                .map(found -> found.interval()),
                        truth));
    }

    private static CoverageCase gwet(Weights weights, int pairs, CoverageCase.Claim claim) {
        double truth = AGREEMENT
                .gwet(everyone(.6, 0), weights)
                .optional()
                .orElseThrow()
                .coefficient();
        return new CoverageCase(
                "AC, " + weights.name().toLowerCase(Locale.ROOT),
                "four levels, AC %.2f, %d pairs".formatted(truth, pairs),
                claim,
                random -> GapCoverage.held(
                        AGREEMENT.gwet(judged(random, pairs, .6, 0), weights).map(found -> found.interval()), truth));
    }

    private static PairedLevels judged(SplittableRandom random, int pairs, double error, double generous) {
        var counts = new long[LEVELS][LEVELS];
        for (int i = 0; i < pairs; i++) {
            double quality = random.nextGaussian();
            double first = quality + generous + error * random.nextGaussian();
            counts[level(first)][level(quality + error * random.nextGaussian())]++;
        }
        return PairedLevels.ofCounts(counts);
    }

    private static int level(double seen) {
        int level = 0;
        while (level < CUTS.length && seen >= CUTS[level]) {
            level++;
        }
        return level;
    }

    /** What would be counted in a whole population, by summing over qualities on a fine grid. */
    private static PairedLevels everyone(double error, double generous) {
        var shares = new double[LEVELS][LEVELS];
        for (double quality = -6; quality <= 6; quality += .01) {
            double weight = Math.exp(-quality * quality / 2);
            double[] first = chances(quality + generous, error);
            double[] second = chances(quality, error);
            for (int i = 0; i < LEVELS; i++) {
                for (int j = 0; j < LEVELS; j++) {
                    shares[i][j] += weight * first[i] * second[j];
                }
            }
        }
        return PairedLevels.ofCounts(Arrays.stream(shares)
                .map(row -> Arrays.stream(row)
                        .mapToLong(share -> Math.round(MANY * share))
                        .toArray())
                .toArray(long[][]::new));
    }

    private static double[] chances(double seen, double error) {
        var chances = new double[LEVELS];
        var normal = NormalDistribution.of(seen, error);
        double below = 0;
        for (int level = 0; level < CUTS.length; level++) {
            double up = normal.cumulativeProbability(CUTS[level]);
            chances[level] = up - below;
            below = up;
        }
        chances[LEVELS - 1] = 1 - below;
        return chances;
    }

    /** The first judge half a level more generous before the cuts; the truth from very many pairs. */
    private static CoverageCase bias() {
        double truth =
                AGREEMENT.bias(everyone(.6, .5)).optional().orElseThrow().mean().value();
        return new CoverageCase(
                "mean difference of two judges, t",
                "four levels, 20 pairs",
                NOMINAL,
                random -> GapCoverage.held(
                        AGREEMENT
                                .bias(judged(random, 20, .6, .5))
                                .map(found -> found.mean().interval()),
                        truth));
    }

    /** Works of variance 1, errors of variance 1, judges of variance .25; ICC(1) and ICC(2) are 1/2.25, ICC(3) is 1/2. */
    private static CoverageCase correlation(
            String name, Function<IntraclassCorrelations, Coefficient> coefficient, double truth) {
        boolean anew = name.startsWith("ICC(1");
        return new CoverageCase(
                name + ", F",
                "25 works, 3 judges, " + (anew ? "others for every work" : "the same for all"),
                NOMINAL,
                random -> GapCoverage.held(
                        ManyJudges.withDefaults()
                                .correlations(works(random, 25, 3, anew))
                                .map(found -> coefficient.apply(found).interval()),
                        truth));
    }

    private static JudgedByAll works(SplittableRandom random, int works, int judges, boolean anew) {
        double[] generous = generosity(random, judges);
        JudgedByAll judged = JudgedByAll.empty(judges, 400);
        for (int i = 0; i < works; i++) {
            double quality = random.nextGaussian();
            double[] own = anew ? generosity(random, judges) : generous;
            var points = new int[judges];
            for (int j = 0; j < judges; j++) {
                double seen = 200 + 25 * (quality + own[j] + random.nextGaussian());
                points[j] = Math.clamp(Math.round(seen), 1, 400);
            }
            judged = judged.add(points);
        }
        return judged;
    }

    private static double[] generosity(SplittableRandom random, int judges) {
        var generous = new double[judges];
        for (int j = 0; j < judges; j++) {
            generous[j] = .5 * random.nextGaussian();
        }
        return generous;
    }

    /** Twenty-five students lean by .1 and a spread of their own; the last one is looked at. */
    private static CoverageCase tendency(int judgements, double spread) {
        return new CoverageCase(
                "tendency of a student, shrunken",
                "25 students of %d judgements, leaning spread by %s".formatted(judgements, spread),
                spread > 0 ? NOMINAL : AT_LEAST,
                random -> {
                    var students = new ArrayList<Moments>();
                    double truth = 0;
                    for (int i = 0; i < 25; i++) {
                        truth = .1 + spread * random.nextGaussian();
                        var own = new double[judgements];
                        for (int j = 0; j < judgements; j++) {
                            own[j] = truth + random.nextGaussian();
                        }
                        students.add(Moments.of(own));
                    }
                    double lean = truth;
                    return SelfCalibration.of(students, MinimumInformation.withDefaults())
                            .flatMap(group -> group.of(students.getLast()))
                            .map(found -> new CoverageCase.Held(found.estimate().interval(), lean));
                });
    }
}

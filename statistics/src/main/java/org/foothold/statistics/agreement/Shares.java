package org.foothold.statistics.agreement;

import org.apache.commons.statistics.distribution.TDistribution;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Wilson;

/** The table of two judges in shares, with weights. */
final class Shares {

    /** Rounding leaves less; one pair in a thousand million that differs by one of ten levels leaves more. */
    private static final double NO_SPREAD = 1e-14;

    private final int k;
    private final double n;
    private final double[][] p;
    private final double[][] w;
    private final double[] first;
    private final double[] second;

    Shares(PairedLevels pairs, Weights weights) {
        k = pairs.levels();
        n = pairs.pairs();
        p = new double[k][k];
        w = new double[k][k];
        first = new double[k];
        second = new double[k];
        for (int i = 0; i < k; i++) {
            first[i] = pairs.ofFirst(i) / n;
            second[i] = pairs.ofSecond(i) / n;
            for (int j = 0; j < k; j++) {
                p[i][j] = pairs.count(i, j) / n;
                w[i][j] = weights.of(i, j, k);
            }
        }
    }

    double observed() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sum += w[i][j] * p[i][j];
            }
        }
        return sum;
    }

    double expected() {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                sum += w[i][j] * first[i] * second[j];
            }
        }
        return sum;
    }

    /** Standard error by the influence of one pair on observed and chance agreement, which is Gwet's (2008, 2014). */
    Gwet gwet(double level) {
        double random = 0;
        for (int i = 0; i < k; i++) {
            random += used(i) * (1 - used(i));
        }
        double pe = weight() * random;
        double coefficient = (observed() - pe) / (1 - pe);
        double spread = spreadOfInfluence(coefficient, random);
        double se = spread < NO_SPREAD ? 0 : Math.sqrt(spread / (n - 1)) / (1 - pe);
        return new Gwet(coefficient, se, ofGwet(coefficient, pe, se, level));
    }

    /** 1 − (1 − AC)·exp(±t·SE/(1 − AC)): never above 1, without an end below, where AC may lie under −1. */
    private Interval ofGwet(double coefficient, double pe, double se, double level) {
        if (se == 0 || n < 2) {
            return ofShare(pe, level);
        }
        double half = t(level) * se / (1 - coefficient);
        return new Interval(1 - (1 - coefficient) * Math.exp(half), 1 - (1 - coefficient) * Math.exp(-half), level);
    }

    private double spreadOfInfluence(double coefficient, double random) {
        double sum = 0;
        double observed = observed();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double chance = weight() * (2 * (1 - random) - used(i) - used(j));
                double away = w[i][j] - observed - (1 - coefficient) * chance;
                sum += p[i][j] * away * away;
            }
        }
        return sum;
    }

    private double used(int level) {
        return (first[level] + second[level]) / 2;
    }

    /** Σw/(K(K−1)). */
    private double weight() {
        double sum = 0;
        for (double[] row : w) {
            for (double each : row) {
                sum += each;
            }
        }
        return sum / (k * (k - 1.0));
    }

    Kappa kappa(double level) {
        double pe = expected();
        double kappa = (observed() - pe) / (1 - pe);
        double spread = spread(kappa, pe);
        double se = spread < NO_SPREAD ? 0 : Math.sqrt(spread / n) / (1 - pe);
        double se0 = Math.sqrt(Math.max(0, spreadOfChance(pe)) / n) / (1 - pe);
        return new Kappa(kappa, observed(), pe, se, se0, interval(kappa, pe, se, level));
    }

    /**
     * tanh(artanh κ ± t·SE·√(n/(n−1))/(1−κ²)), t of n−1: unlike κ ± z·SE it stays below 1 and holds its level with 20 pairs.
     * Where judges agree (or differ) in everything the error is 0 and teaches nothing; there Wilson's interval of the share
     * takes its place.
     */
    private Interval interval(double kappa, double pe, double se, double level) {
        if (se == 0 || n < 2) {
            return ofShare(pe, level).within(-1, 1);
        }
        double centre = Math.log((1 + kappa) / (1 - kappa)) / 2;
        double half = t(level) * se * Math.sqrt(n / (n - 1)) / (1 - kappa * kappa);
        return new Interval(Math.tanh(centre - half), Math.tanh(centre + half), level);
    }

    private Interval ofShare(double pe, double level) {
        Interval share = Wilson.interval(Math.round(observed() * n), (long) n, level)
                .optional()
                .orElseThrow();
        return share.map(same -> (same - pe) / (1 - pe));
    }

    private double t(double level) {
        return TDistribution.of(n - 1).inverseCumulativeProbability((1 + level) / 2);
    }

    private double spread(double kappa, double pe) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double away = w[i][j] - (meanOfFirst(i) + meanOfSecond(j)) * (1 - kappa);
                sum += p[i][j] * away * away;
            }
        }
        double centre = kappa - pe * (1 - kappa);
        return sum - centre * centre;
    }

    private double spreadOfChance(double pe) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double away = w[i][j] - meanOfFirst(i) - meanOfSecond(j);
                sum += first[i] * second[j] * away * away;
            }
        }
        return sum - pe * pe;
    }

    private double meanOfFirst(int i) {
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += w[i][j] * second[j];
        }
        return sum;
    }

    private double meanOfSecond(int j) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += w[i][j] * first[i];
        }
        return sum;
    }
}

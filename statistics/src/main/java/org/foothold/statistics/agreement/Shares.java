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

    double gwetChance() {
        double weight = 0;
        double random = 0;
        for (int i = 0; i < k; i++) {
            double share = (first[i] + second[i]) / 2;
            random += share * (1 - share);
            for (int j = 0; j < k; j++) {
                weight += w[i][j];
            }
        }
        return weight / (k * (k - 1.0)) * random;
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
            Interval share = Wilson.interval(Math.round(observed() * n), (long) n, level)
                    .optional()
                    .orElseThrow();
            return share.map(same -> (same - pe) / (1 - pe));
        }
        double centre = Math.log((1 + kappa) / (1 - kappa)) / 2;
        double t = TDistribution.of(n - 1).inverseCumulativeProbability((1 + level) / 2);
        double half = t * se * Math.sqrt(n / (n - 1)) / (1 - kappa * kappa);
        return new Interval(Math.tanh(centre - half), Math.tanh(centre + half), level);
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

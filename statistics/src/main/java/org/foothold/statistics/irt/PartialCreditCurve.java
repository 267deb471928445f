package org.foothold.statistics.irt;

import java.util.Arrays;
import org.foothold.statistics.numeric.Logarithms;

/**
 * Masters' (1982) partial credit: P(score = k) in proportion to exp(kaθ + d_k), d_0 = 0; a is the same for all tasks of a bank. With
 * one step the model of Rasch.
 */
record PartialCreditCurve(double slope, double... intercepts) implements Curve {

    @Override
    public int most() {
        return intercepts.length;
    }

    @Override
    public boolean possible() {
        return true;
    }

    private double exponent(double ability, int score) {
        return score == 0 ? 0 : score * slope * ability + intercepts[score - 1];
    }

    private double[] chances(double ability) {
        var chances = new double[most() + 1];
        Arrays.setAll(chances, score -> exponent(ability, score));
        Logarithms.toShares(chances);
        return chances;
    }

    private static double mean(double... chances) {
        double mean = 0;
        for (int score = 1; score < chances.length; score++) {
            mean += score * chances[score];
        }
        return mean;
    }

    private static double variance(double mean, double... chances) {
        double variance = 0;
        for (int score = 0; score < chances.length; score++) {
            variance += (score - mean) * (score - mean) * chances[score];
        }
        return variance;
    }

    @Override
    public double logChance(double ability, int score) {
        var exponents = new double[most() + 1];
        Arrays.setAll(exponents, k -> exponent(ability, k));
        return exponent(ability, score) - Logarithms.toShares(exponents);
    }

    @Override
    public double first(double ability, int score) {
        return slope * (score - mean(chances(ability)));
    }

    @Override
    public double second(double ability, int score) {
        double[] chances = chances(ability);
        return -slope * slope * variance(mean(chances), chances);
    }

    @Override
    public Derivatives derivatives(double ability, int score) {
        double[] chances = chances(ability);
        double mean = mean(chances);
        var by = Derivatives.zero(most() + 1);
        by.first()[0] = ability * (score - mean);
        by.second()[0][0] = -ability * ability * variance(mean, chances);
        for (int k = 1; k <= most(); k++) {
            by.first()[k] = (k == score ? 1 : 0) - chances[k];
            by.second()[0][k] = -ability * chances[k] * (k - mean);
            by.second()[k][0] = by.second()[0][k];
            for (int l = 1; l <= most(); l++) {
                by.second()[k][l] = chances[k] * chances[l] - (k == l ? chances[k] : 0);
            }
        }
        return by;
    }
}

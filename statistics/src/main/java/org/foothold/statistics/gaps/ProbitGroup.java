package org.foothold.statistics.gaps;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What one group's counts say about its mean μ, the logarithm γ of its standard deviation and the cuts: log likelihood,
 * score and information.
 *
 * <pre>P(category k) = Φ(z_k) − Φ(z_{k−1}),  z_k = (c_k − μ)·e^{−γ},  z_0 = −∞,  z_K = ∞</pre>
 *
 * Parameters are ordered μ, γ, c_1 … c_{K−1}.
 */
final class ProbitGroup {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final long[] counts;
    private final double[] z;
    private final double[] density;
    private final double[] probability;
    private final double scale;

    ProbitGroup(long[] counts, double[] cuts, double mean, double logDeviation) {
        this.counts = counts;
        this.scale = Math.exp(-logDeviation);
        this.z = new double[cuts.length];
        this.density = new double[cuts.length];
        this.probability = new double[cuts.length + 1];
        for (int j = 0; j < cuts.length; j++) {
            z[j] = (cuts[j] - mean) * scale;
            density[j] = NORMAL.density(z[j]);
        }
        for (int k = 0; k <= cuts.length; k++) {
            probability[k] = between(k == 0 ? Double.NEGATIVE_INFINITY : z[k - 1], upper(k));
        }
    }

    private double upper(int category) {
        return category == z.length ? Double.POSITIVE_INFINITY : z[category];
    }

    /** P(a < Z ≤ b), from the tail that is nearer so that small chances keep their digits; 0 if b ≤ a. */
    private static double between(double a, double b) {
        if (b <= a) {
            return 0;
        }
        return a > 0
                ? NORMAL.survivalProbability(a) - NORMAL.survivalProbability(b)
                : NORMAL.cumulativeProbability(b) - NORMAL.cumulativeProbability(a);
    }

    double logLikelihood() {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += counts[k] == 0 ? 0 : counts[k] * Math.log(probability[k]);
        }
        return sum;
    }

    double[] score() {
        var score = new double[z.length + 2];
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                add(score, slope(k), counts[k] / probability[k]);
            }
        }
        return score;
    }

    /** Expected information: Σ n·(∂p_k)(∂p_k)'/p_k, never negative, so that scoring always climbs. */
    double[][] expectedInformation() {
        long n = 0;
        for (long count : counts) {
            n += count;
        }
        var information = new double[z.length + 2][z.length + 2];
        for (int k = 0; k < counts.length; k++) {
            if (probability[k] > 0) {
                double[] slope = slope(k);
                addSquare(information, slope, n / probability[k]);
            }
        }
        return information;
    }

    /** Observed information: minus the second derivatives of the log likelihood. */
    double[][] observedInformation() {
        var information = new double[z.length + 2][z.length + 2];
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                double weight = counts[k] / probability[k];
                addSquare(information, slope(k), weight / probability[k]);
                addCurve(information, k, -weight);
                addCurve(information, k - 1, weight);
            }
        }
        return information;
    }

    /** The derivatives of the chance of category k. */
    private double[] slope(int k) {
        var slope = new double[z.length + 2];
        addCut(slope, k, 1);
        addCut(slope, k - 1, -1);
        return slope;
    }

    /** The derivatives of Φ(z_j): ∂z/∂μ = −1/σ, ∂z/∂γ = −z, ∂z/∂c_j = 1/σ. The outermost cuts are infinite. */
    private void addCut(double[] slope, int j, double sign) {
        if (j >= 0 && j < z.length) {
            slope[0] -= sign * density[j] * scale;
            slope[1] -= sign * density[j] * z[j];
            slope[2 + j] += sign * density[j] * scale;
        }
    }

    /** The second derivatives of Φ(z_j): −z φ z_a z_b + φ z_ab, times a weight. */
    private void addCurve(double[][] sum, int j, double weight) {
        if (j < 0 || j >= z.length) {
            return;
        }
        var first = new double[z.length + 2];
        first[0] = -scale;
        first[1] = -z[j];
        first[2 + j] = scale;
        addSquare(sum, first, -weight * z[j] * density[j]);
        double w = weight * density[j];
        sum[0][1] += w * scale;
        sum[1][0] += w * scale;
        sum[1][1] += w * z[j];
        sum[1][2 + j] -= w * scale;
        sum[2 + j][1] -= w * scale;
    }

    private static void add(double[] sum, double[] x, double weight) {
        for (int i = 0; i < x.length; i++) {
            sum[i] += weight * x[i];
        }
    }

    private static void addSquare(double[][] sum, double[] x, double weight) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                sum[i][j] += weight * x[i] * x[j];
            }
        }
    }
}

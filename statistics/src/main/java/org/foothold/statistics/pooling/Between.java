package org.foothold.statistics.pooling;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Moments;
import org.foothold.statistics.numeric.Roots;

/**
 * The variance τ² between units and its standard error, for a model of a few columns (one of ones for a plain mean).
 *
 * <pre>
 * DL   τ² = (Q − (k−p))/tr P,  P at τ² = 0
 * HE   τ² = s²_y − mean v                                                       (plain mean only)
 * SJ   τ² = τ₀²·Σw(y−μ)²/(k−1),  τ₀² = Σ(y−ȳ)²/k,  w = 1/(v+τ₀²)               (plain mean only)
 * PM   Q(τ²) = k − p
 * ML   Fisher scoring: τ² += (Σw²e² − Σw)/Σw²
 * REML Fisher scoring: τ² += (Σw²e² − tr P)/tr PP
 * </pre>
 */
final class Between {

    private static final int MOST_STEPS = 100;
    private static final double DONE = 1e-12;

    private final double[] estimates;
    private final double[] variances;
    private final double[][] columns;

    private Between(double[] estimates, double[] variances, double[][] columns) {
        this.estimates = estimates;
        this.variances = variances;
        this.columns = columns;
    }

    /** A plain mean. */
    static Between of(double[] estimates, double[] variances) {
        var ones = new double[estimates.length];
        Arrays.fill(ones, 1);
        return new Between(estimates, variances, new double[][] {ones});
    }

    /** A line on one explaining value. */
    static Between along(double[] estimates, double[] variances, double[] explaining) {
        var ones = new double[estimates.length];
        Arrays.fill(ones, 1);
        return new Between(estimates, variances, new double[][] {ones, explaining});
    }

    WeightedFit at(double tau2) {
        return new WeightedFit(estimates, variances, columns, tau2);
    }

    double tau2(Heterogeneity method) {
        return switch (method) {
            case NONE -> 0;
            case DERSIMONIAN_LAIRD -> dersimonianLaird();
            case HEDGES -> Math.max(0, spread() - mean(variances));
            case SIDIK_JONKMAN -> sidikJonkman();
            case PAULE_MANDEL -> paule(at(0).degreesOfFreedom());
            case MAXIMUM_LIKELIHOOD -> scoring(false);
            case RESTRICTED_MAXIMUM_LIKELIHOOD -> scoring(true);
        };
    }

    private double dersimonianLaird() {
        WeightedFit fixed = at(0);
        return Math.max(0, (fixed.squares(1) - fixed.degreesOfFreedom()) / fixed.trace());
    }

    /** s²_y. */
    private double spread() {
        return Moments.of(estimates).m2() / (estimates.length - 1);
    }

    private static double mean(double[] values) {
        return Moments.of(values).mean();
    }

    private double raw() {
        return Moments.of(estimates).m2() / estimates.length;
    }

    private double sidikJonkman() {
        WeightedFit first = at(raw());
        return raw() * first.squares(1) / first.degreesOfFreedom();
    }

    /** The τ² at which Q falls to a value; 0 if it is there already. */
    private double paule(double target) {
        if (at(0).squares(1) <= target) {
            return 0;
        }
        return Roots.above(tau2 -> at(tau2).squares(1) - target, 0, Math.max(spread(), mean(variances)));
    }

    /** Fisher scoring from DL on; where it creeps, the root of the score; 0 where variances are beyond all numbers. */
    private double scoring(boolean restricted) {
        double tau2 = dersimonianLaird();
        for (int step = 0; step < MOST_STEPS; step++) {
            WeightedFit fit = at(tau2);
            double change = score(fit, restricted) / information(fit, restricted);
            if (!Double.isFinite(change)) {
                return 0;
            }
            while (tau2 + change < 0 && -change > DONE) {
                change /= 2;
            }
            double next = Math.max(0, tau2 + change);
            if (Math.abs(next - tau2) <= DONE * (1 + tau2)) {
                return next > 1e-10 || score(at(0), restricted) > 0 ? next : 0;
            }
            tau2 = next;
        }
        return score(at(0), restricted) <= 0
                ? 0
                : Roots.above(x -> score(at(x), restricted), 0, Math.max(spread(), mean(variances)));
    }

    /** Twice the slope of the log likelihood. */
    private double score(WeightedFit fit, boolean restricted) {
        return fit.squares(2) - (restricted ? fit.trace() : fit.sum(1, variances, 0));
    }

    private double information(WeightedFit fit, boolean restricted) {
        return restricted ? fit.traceOfSquare() : fit.sum(2, variances, 0);
    }

    /** Large-sample standard error of τ², by method. */
    double standardError(Heterogeneity method, double tau2) {
        WeightedFit fit = at(tau2);
        double df = fit.degreesOfFreedom();
        return switch (method) {
            case NONE -> 0;
            case DERSIMONIAN_LAIRD -> {
                WeightedFit fixed = at(0);
                double trace = fixed.trace();
                yield Math.sqrt(2 * df + 4 * tau2 * trace + 2 * tau2 * tau2 * fixed.traceOfSquare()) / trace;
            }
            case HEDGES -> {
                double k = estimates.length;
                double sum = k * mean(variances);
                double squares = fit.sum(0, variances, 2) * (1 - 2 / k) + sum * sum / (k * k);
                yield Math.sqrt(2 * squares + 4 * tau2 * sum * (1 - 1 / k) + 2 * tau2 * tau2 * df) / df;
            }
            case SIDIK_JONKMAN -> sidikJonkmanError(tau2, df);
            case PAULE_MANDEL -> {
                double weight = fit.sum(1, variances, 0);
                yield Math.sqrt(2 / df) * estimates.length / weight;
            }
            case MAXIMUM_LIKELIHOOD -> Math.sqrt(2 / fit.sum(2, variances, 0));
            case RESTRICTED_MAXIMUM_LIKELIHOOD -> Math.sqrt(2 / fit.traceOfSquare());
        };
    }

    private double sidikJonkmanError(double tau2, double df) {
        WeightedFit first = at(raw());
        double total = first.sum(1, variances, 0);
        double squares = first.sum(2, variances, 2)
                - 2 * first.sum(3, variances, 2) / total
                + Math.pow(first.sum(2, variances, 1) / total, 2);
        double crossed = first.sum(2, variances, 1)
                - 2 * first.sum(3, variances, 1) / total
                + first.sum(2, variances, 0) * first.sum(2, variances, 1) / (total * total);
        return raw() / df * Math.sqrt(2 * squares + 4 * tau2 * crossed + 2 * tau2 * tau2 * first.traceOfSquare());
    }

    /**
     * The τ² that Cochran's generalised Q does not contradict (Viechtbauer 2007): Q(τ²) between the quantiles of χ² with k −
     * p. When even τ² = 0 leaves the effects too alike the set is empty and is given as [0, 0].
     */
    Interval profile(double level) {
        ChiSquaredDistribution chi = ChiSquaredDistribution.of(at(0).degreesOfFreedom());
        double tail = (1 - level) / 2;
        return new Interval(
                paule(chi.inverseSurvivalProbability(tail)), paule(chi.inverseCumulativeProbability(tail)), level);
    }

    /** σ̃², the typical sampling variance of I² (Higgins & Thompson 2002): (k−p)/tr P at τ² = 0. */
    double typicalVariance() {
        WeightedFit fixed = at(0);
        return fixed.degreesOfFreedom() / fixed.trace();
    }

    double logLikelihood(double tau2, boolean restricted) {
        WeightedFit fit = at(tau2);
        double n = restricted ? fit.degreesOfFreedom() : estimates.length;
        double sum = -n / 2 * Math.log(2 * Math.PI) + fit.sumOfLogWeights() / 2 - fit.squares(1) / 2;
        return restricted ? sum + (logDeterminantOfColumns() - fit.logDeterminant()) / 2 : sum;
    }

    private double logDeterminantOfColumns() {
        var equal = new double[variances.length];
        Arrays.fill(equal, 1);
        return new WeightedFit(estimates, equal, columns, 0).logDeterminant();
    }
}

package org.foothold.statistics.dif;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Estimate;

/**
 * What the Δ of all tasks say of the standard deviation τ of true Δ between tasks: shares on a grid of τ. The prior is
 * half-normal of deviation 1, the least Δ that is not negligible: in two of three checks τ is below it, above 3 hardly ever.
 */
final class SpreadOfTasks {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double NEGLIGIBLE = 1;
    private static final double LARGE = 1.5;
    private static final double HIGHEST = 8;
    private static final int POINTS = 120;

    private final double[] share = new double[POINTS];

    SpreadOfTasks(List<Estimate> deltas) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            share[i] = logDensity(deltas, tau(i));
            most = Math.max(most, share[i]);
        }
        double total = 0;
        for (int i = 0; i < POINTS; i++) {
            share[i] = width(i) * Math.exp(share[i] - most);
            total += share[i];
        }
        for (int i = 0; i < POINTS; i++) {
            share[i] /= total;
        }
    }

    /** Close together near 0, where large groups need it. */
    private static double tau(int i) {
        return HIGHEST * Math.pow((i + .5) / POINTS, 2);
    }

    /** In proportion. */
    private static double width(int i) {
        return i + .5;
    }

    private static double logDensity(List<Estimate> deltas, double tau) {
        double log = -tau * tau / 2;
        for (Estimate delta : deltas) {
            double variance = tau * tau + square(delta.standardError());
            log -= (Math.log(variance) + square(delta.value()) / variance) / 2;
        }
        return log;
    }

    ShrunkenDif.Task draw(Estimate found) {
        double mean = average(tau -> own(tau, found) * found.value());
        double square = average(
                tau -> square(own(tau, found) * found.value()) + own(tau, found) * square(found.standardError()));
        return new ShrunkenDif.Task(
                mean, Math.sqrt(square - mean * mean), within(NEGLIGIBLE, found), 1 - within(LARGE, found));
    }

    private double within(double limit, Estimate found) {
        double chance = average(tau -> {
            double mean = own(tau, found) * found.value();
            double deviation = Math.sqrt(own(tau, found)) * found.standardError();
            return NORMAL.probability((-limit - mean) / deviation, (limit - mean) / deviation);
        });
        return Math.min(1, chance);
    }

    /** W. */
    private static double own(double tau, Estimate found) {
        return tau * tau / (tau * tau + square(found.standardError()));
    }

    private double average(DoubleUnaryOperator ofTau) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += share[i] * ofTau.applyAsDouble(tau(i));
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }
}

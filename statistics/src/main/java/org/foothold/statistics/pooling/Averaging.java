package org.foothold.statistics.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Interval;
import org.foothold.statistics.numeric.Roots;

/**
 * Single units when τ is not known: the mixture over a grid of τ of the normal distributions given τ, weighted by the restricted
 * likelihood (a flat prior on τ, as Gelman 2006 advises from five groups on).
 */
final class Averaging {

    static final int LEAST_UNITS = 5;
    static final int MOST_UNITS = 400;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int POINTS = 80;
    private static final double NEGLIGIBLE = 12;

    /** One value of τ² with its weight, and the pooled mean there with its variance. */
    private record Point(double weight, double tau2, double mean, double variance) {}

    private final List<Point> points;
    private final double level;

    Averaging(Between between, double scale, double level) {
        this.level = level;
        double likely = Math.sqrt(between.tau2(Heterogeneity.RESTRICTED_MAXIMUM_LIKELIHOOD));
        double floor = between.logLikelihood(likely * likely, true) - NEGLIGIBLE;
        double top = edge(between, Math.max(scale, likely), 1.5, floor);
        double bottom = between.logLikelihood(0, true) > floor ? 0 : edge(between, likely, 1 / 1.5, floor);
        var logs = new double[POINTS];
        double total = 0;
        for (int i = 0; i < POINTS; i++) {
            logs[i] = between.logLikelihood(tau2(i, bottom, top), true) - floor - NEGLIGIBLE;
            total += Math.exp(logs[i]);
        }
        points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            WeightedFit fit = between.at(tau2(i, bottom, top));
            double error = fit.standardError(0);
            points.add(new Point(Math.exp(logs[i]) / total, tau2(i, bottom, top), fit.coefficient(0), error * error));
        }
    }

    /** The middle of step i of τ from the bottom to the top. */
    private static double tau2(int i, double bottom, double top) {
        double tau = bottom + (top - bottom) * (i + .5) / POINTS;
        return tau * tau;
    }

    /** The τ, away from a likely one, at which the likelihood is next to nothing. */
    private static double edge(Between between, double likely, double factor, double floor) {
        double tau = likely;
        for (int i = 0; i < 100 && between.logLikelihood(tau * tau, true) > floor; i++) {
            tau *= factor;
        }
        return tau;
    }

    Interval another() {
        return interval(Point::mean, point -> point.tau2() + point.variance());
    }

    Interval unit(Effect effect) {
        return interval(
                point -> own(point, effect) * effect.estimate() + (1 - own(point, effect)) * point.mean(),
                point -> own(point, effect) * effect.variance()
                        + (1 - own(point, effect)) * (1 - own(point, effect)) * point.variance());
    }

    private static double own(Point point, Effect effect) {
        return point.tau2() / (point.tau2() + effect.variance());
    }

    private Interval interval(ToDoubleFunction<Point> mean, ToDoubleFunction<Point> variance) {
        double[] means = points.stream().mapToDouble(mean).toArray();
        double[] deviations =
                points.stream().mapToDouble(variance).map(Math::sqrt).toArray();
        return new Interval(
                quantile((1 - level) / 2, means, deviations), quantile((1 + level) / 2, means, deviations), level);
    }

    private double quantile(double p, double[] means, double[] deviations) {
        double z = NORMAL.inverseCumulativeProbability(p);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < means.length; i++) {
            low = Math.min(low, means[i] + z * deviations[i]);
            high = Math.max(high, means[i] + z * deviations[i]);
        }
        return Roots.between(x -> cumulative(x, means, deviations) - p, low - 1e-9, high + 1e-9);
    }

    private double cumulative(double x, double[] means, double[] deviations) {
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += points.get(i).weight() * NORMAL.cumulativeProbability((x - means[i]) / deviations[i]);
        }
        return sum;
    }
}

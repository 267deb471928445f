package org.foothold.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** A value with its standard error and interval. */
public record Estimate(double value, double standardError, Interval interval) {

    public Estimate {
        if (!Double.isFinite(value) || !(standardError >= 0)) {
            throw new IllegalArgumentException("finite value, standard error >= 0: " + value + ", " + standardError);
        }
    }

    /** value ± z·SE. */
    public static Estimate normal(double value, double standardError, double level) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
        return symmetric(value, standardError, z, level);
    }

    /** value ± t·SE with the given degrees of freedom, which need not be whole. */
    public static Estimate student(double value, double standardError, double degreesOfFreedom, double level) {
        double t = TDistribution.of(degreesOfFreedom).inverseCumulativeProbability((1 + level) / 2);
        return symmetric(value, standardError, t, level);
    }

    private static Estimate symmetric(double value, double standardError, double quantile, double level) {
        double half = quantile * standardError;
        return new Estimate(value, standardError, new Interval(value - half, value + half, level));
    }

    @Override
    public String toString() {
        return Printed.of(value) + " ± " + Printed.of(standardError) + ", " + interval;
    }
}

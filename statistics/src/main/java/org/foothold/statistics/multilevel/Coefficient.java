package org.foothold.statistics.multilevel;

import org.apache.commons.statistics.distribution.TDistribution;
import org.foothold.statistics.Estimate;

/** One coefficient with its interval by Student's t and the chance of one as far from 0. */
public record Coefficient(String column, Estimate estimate, double degreesOfFreedom, double probability) {

    static Coefficient of(String column, double value, double error, double degreesOfFreedom, double level) {
        double t = Math.abs(value) / error;
        return new Coefficient(
                column,
                Estimate.student(value, error, degreesOfFreedom, level),
                degreesOfFreedom,
                2 * TDistribution.of(degreesOfFreedom).survivalProbability(t));
    }
}

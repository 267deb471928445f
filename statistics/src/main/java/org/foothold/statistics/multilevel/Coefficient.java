package org.foothold.statistics.multilevel;

import org.apache.commons.statistics.distribution.TDistribution;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** One coefficient with its interval by Student's t and the chance of one as far from 0. */
public record Coefficient(String column, Estimate estimate, double degreesOfFreedom, double probability)
        implements Finding {

    static Coefficient of(String column, double value, double error, double degreesOfFreedom, double level) {
        double t = Math.abs(value) / error;
        return new Coefficient(
                column,
                Estimate.student(value, error, degreesOfFreedom, level),
                degreesOfFreedom,
                2 * TDistribution.of(degreesOfFreedom).survivalProbability(t));
    }

    @Override
    public Sentence say(Reader reader) {
        Interval interval = estimate.interval();
        return Sentence.of(
                reader,
                "multilevel.coefficient",
                column,
                estimate.value(),
                interval.level(),
                interval.lower(),
                interval.upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

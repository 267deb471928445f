package org.foothold.statistics.multilevel;

import org.apache.commons.statistics.distribution.TDistribution;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * One coefficient with its interval by Student's t and the chance of one as far from 0.
 *
 * @param meaning of a step by one of the column
 */
public record Coefficient(
        String column, Meaning meaning, Estimate estimate, double degreesOfFreedom, double probability)
        implements Finding {

    public enum Meaning {
        /** The outcome where every column is 0. */
        CONSTANT,
        /** Of a column that holds 0 and 1 alone: from those without to those with it. */
        DIFFERENCE,
        ONE_MORE
    }

    static Coefficient of(
            String column, Meaning meaning, double value, double error, double degreesOfFreedom, double level) {
        double t = Math.abs(value) / error;
        return new Coefficient(
                column,
                meaning,
                Estimate.student(value, error, degreesOfFreedom, level),
                degreesOfFreedom,
                2 * TDistribution.of(degreesOfFreedom).survivalProbability(t));
    }

    @Override
    public Sentence say(Reader reader) {
        boolean less = estimate.value() < 0;
        return switch (meaning) {
            case CONSTANT -> said(reader, "multilevel.constant", estimate.value());
            case DIFFERENCE ->
                said(reader, less ? "multilevel.lower" : "multilevel.higher", Math.abs(estimate.value()));
            case ONE_MORE -> said(reader, less ? "multilevel.less" : "multilevel.more", Math.abs(estimate.value()));
        };
    }

    private Sentence said(Reader reader, String key, double value) {
        Interval interval = estimate.interval();
        return Sentence.of(reader, key, column, value, interval.level(), interval.lower(), interval.upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics;

import java.util.function.DoubleUnaryOperator;

/** An interval that holds the true value at the stated level, such as .95. An end may be infinite, never NaN. */
public record Interval(double lower, double upper, double level) {

    public Interval {
        if (!(lower <= upper && level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "lower <= upper and 0 < level < 1: " + lower + ", " + upper + ", " + level);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    public double width() {
        return upper - lower;
    }

    /** The ends through an increasing function. */
    public Interval map(DoubleUnaryOperator increasing) {
        return new Interval(increasing.applyAsDouble(lower), increasing.applyAsDouble(upper), level);
    }

    /** Shortened to the values that are possible at all. */
    public Interval within(double lowest, double highest) {
        return map(end -> Math.clamp(end, lowest, highest));
    }

    /** Lengthened to hold a value. */
    public Interval holding(double value) {
        return new Interval(Math.min(lower, value), Math.max(upper, value), level);
    }

    @Override
    public String toString() {
        return Printed.of(lower) + " to " + Printed.of(upper) + " (" + Printed.percent(level) + ")";
    }
}

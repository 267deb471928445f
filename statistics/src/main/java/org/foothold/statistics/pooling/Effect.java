package org.foothold.statistics.pooling;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * One unit's estimate with its sampling variance, to be pooled with others. It can be handed on but not read: the gap of a
 * single class or school says too little to be shown before it is pooled or drawn towards the others.
 */
public final class Effect implements Finding {

    private final double estimate;
    private final double variance;

    private Effect(double estimate, double variance) {
        if (!Double.isFinite(estimate) || !(variance > 0 && Double.isFinite(variance))) {
            throw new IllegalArgumentException(
                    "a finite estimate and a positive variance: " + estimate + ", " + variance);
        }
        this.estimate = estimate;
        this.variance = variance;
    }

    public static Effect of(double estimate, double variance) {
        return new Effect(estimate, variance);
    }

    double estimate() {
        return estimate;
    }

    double variance() {
        return variance;
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "pooling.one_unit");
    }

    @Override
    public String toString() {
        return "effect of one unit, to be pooled";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Effect that && estimate == that.estimate && variance == that.variance;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(estimate) * 31 + Double.hashCode(variance);
    }
}

package org.foothold.statistics.generalizability;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * @param universe variance of what students would score over all tasks that count as the same
 * @param relativeError σ²(δ): of differences between students
 * @param absoluteError σ²(Δ): of the level that a student reached
 */
public record Dependability(double universe, double relativeError, double absoluteError) implements Finding {

    /** Eρ²: for ranks. */
    public double generalizability() {
        return universe / (universe + relativeError);
    }

    /** Φ: for mastery, which is what a classroom asks. */
    public double phi() {
        return universe / (universe + absoluteError);
    }

    /** The standard error of the level reached, in points. */
    public double standardError() {
        return Math.sqrt(absoluteError);
    }

    /** Of the universe score estimated by drawing the score towards the mean: √(universe·(1 − Eρ²)), in points. */
    public double standardErrorOfEstimation() {
        return Math.sqrt(universe * (1 - generalizability()));
    }

    @Override
    public Sentence say(Reader reader) {
        if (phi() < .8) {
            return phi() < .6
                    ? Sentence.of(reader, "generalizability.low")
                    : Sentence.of(reader, "generalizability.moderate");
        }
        return Sentence.of(reader, "generalizability.high");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

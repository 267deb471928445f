package org.foothold.statistics.generalizability;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * @param universe variance of what students would score over all tasks that count as the same
 * @param relativeError σ²(δ): of differences between students
 * @param absoluteError σ²(Δ): of the level that a student reached
 * @param isSure whether enough students stand behind it; with fewer the sentence says that it is uncertain
 */
public record Dependability(double universe, double relativeError, double absoluteError, boolean isSure)
        implements Finding {

    static final double FIRM = .8;
    static final double FAIR = .6;

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
        if (phi() < FIRM) {
            return phi() < FAIR
                    ? said(reader, "generalizability.low", "generalizability.low.unsure")
                    : said(reader, "generalizability.moderate", "generalizability.moderate.unsure");
        }
        return said(reader, "generalizability.high", "generalizability.high.unsure");
    }

    private Sentence said(Reader reader, String sure, String unsure) {
        return Sentence.of(reader, isSure ? sure : unsure);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.gaps;

import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.Welch;

/**
 * The difference of two means with Welch's interval: a leader's main number where scores are on a scale of the state.
 *
 * @param degreesOfFreedom of Welch (1947)
 */
public record MeanGap(Estimate gap, double degreesOfFreedom, Unit unit) implements Finding {

    /** In points of the score, or in standard deviations taken as known. */
    public enum Unit {
        POINTS,
        DEVIATIONS
    }

    static MeanGap of(Welch welch, double level, Unit unit) {
        return new MeanGap(welch.estimate(level), welch.degreesOfFreedom(), unit);
    }

    @Override
    public Sentence say(Reader reader) {
        return switch (unit) {
            case POINTS -> Sentence.withInterval(reader, "gaps.points", gap);
            case DEVIATIONS -> Sentence.withInterval(reader, "gaps.standardized", gap);
        };
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

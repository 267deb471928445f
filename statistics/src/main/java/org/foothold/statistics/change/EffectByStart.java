package org.foothold.statistics.change;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.multilevel.Coefficient;

/**
 * Whether something helped those more who began low, against a comparison side: after = β₀ + β₁before + β₂studied +
 * β₃before·studied, before about the mean of all. β₃ below 0: low achievers gained more from it. The only way to that claim;
 * a table of gains by starting score shows it in every class, for low scores rise and high scores fall by themselves.
 *
 * @param studied β₂, the difference for students who began at the mean
 * @param byStart β₃, by how much it changes with each point of before
 */
public record EffectByStart(Coefficient studied, Coefficient byStart) implements Finding {

    /** What the interval of β₃ allows to say. */
    public enum Claim {
        LOW_GAINED_MORE,
        HIGH_GAINED_MORE,
        /** No clear evidence that it helps one more than another. */
        NOT_CLEAR
    }

    public Claim claim() {
        if (byStart.estimate().interval().upper() < 0) {
            return Claim.LOW_GAINED_MORE;
        }
        return byStart.estimate().interval().lower() > 0 ? Claim.HIGH_GAINED_MORE : Claim.NOT_CLEAR;
    }

    @Override
    public Sentence say(Reader reader) {
        return switch (claim()) {
            case LOW_GAINED_MORE -> Sentence.of(reader, "change.low_more");
            case HIGH_GAINED_MORE -> Sentence.of(reader, "change.high_more");
            case NOT_CLEAR -> Sentence.of(reader, "change.not_clear");
        };
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

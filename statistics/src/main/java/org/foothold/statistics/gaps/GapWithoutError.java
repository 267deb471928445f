package org.foothold.statistics.gaps;

import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * What a standardized gap would be on scores without error of measurement: g/√ρ, for error widens the spread and so shrinks the
 * gap. A sensitivity check over plausible ρ, never the number to report: it takes ρ as known and the same in both groups.
 *
 * @param reliability ρ of the scores, above 0, at most 1
 * @param shown g as it is
 * @param gap g/√ρ, standard error and exact interval over √ρ too
 */
public record GapWithoutError(double reliability, double shown, Estimate gap) implements Finding {

    static GapWithoutError of(StandardizedGap found, double reliability) {
        if (!(reliability > 0 && reliability <= 1)) {
            throw new IllegalArgumentException("a reliability above 0, at most 1: " + reliability);
        }
        double root = Math.sqrt(reliability);
        double g = found.g().value();
        Interval interval = found.exactG().map(end -> end / root);
        return new GapWithoutError(
                reliability, g, new Estimate(g / root, found.g().standardError() / root, interval));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "gaps.without_error", gap.value(), shown, reliability);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

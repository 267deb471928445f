package org.foothold.statistics.change;

import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.gaps.StandardizedGap;

/**
 * The later gap minus the earlier one, of different students each time: g₂ − g₁ with variance v₁ + v₂, large samples. Below 0
 * a gap in favour of the reference group closed. Never compare two gaps by whether each is significant.
 */
public record CohortChange(Estimate change) implements Finding {

    static CohortChange of(StandardizedGap earlier, StandardizedGap later, double level) {
        double error = Math.hypot(earlier.g().standardError(), later.g().standardError());
        return new CohortChange(Estimate.normal(later.g().value() - earlier.g().value(), error, level));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.withInterval(reader, "change.cohorts", change);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

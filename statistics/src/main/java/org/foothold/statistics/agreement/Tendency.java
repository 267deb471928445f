package org.foothold.statistics.agreement;

import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** Whether a student rates the own work higher or lower than the teacher, in levels, drawn towards the group. */
public record Tendency(long judgements, Estimate estimate) implements Finding {

    public boolean isHigher() {
        return estimate.interval().lower() > 0;
    }

    public boolean isLower() {
        return estimate.interval().upper() < 0;
    }

    @Override
    public Sentence say(Reader reader) {
        if (isHigher()) {
            return Sentence.of(reader, "agreement.higher", judgements);
        }
        return isLower()
                ? Sentence.of(reader, "agreement.lower", judgements)
                : Sentence.of(reader, "agreement.alike", judgements);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

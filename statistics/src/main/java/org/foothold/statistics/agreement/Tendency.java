package org.foothold.statistics.agreement;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** Whether a student rates the own work higher or lower than the teacher, in levels; the deviation is the posterior's. */
public record Tendency(long judgements, double mean, double deviation) implements Finding {

    private static final double CLEAR = 1.96;

    public boolean isHigher() {
        return mean - CLEAR * deviation > 0;
    }

    public boolean isLower() {
        return mean + CLEAR * deviation < 0;
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

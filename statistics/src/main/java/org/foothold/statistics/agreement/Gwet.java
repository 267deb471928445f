package org.foothold.statistics.agreement;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** AC1 of Gwet (2008), with weights AC2; the one to look at when nearly everyone has the same level. */
public record Gwet(double coefficient, double standardError, Interval interval) implements Finding {

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(
                reader, "agreement.kappa", coefficient, interval.level(), interval.lower(), interval.upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

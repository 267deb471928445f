package org.foothold.statistics.agreement;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * @param standardErrorOfChance if there were only chance: κ over it is the z of the test
 */
public record Kappa(
        double kappa,
        double observed,
        double expected,
        double standardError,
        double standardErrorOfChance,
        Interval interval)
        implements Finding {

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "agreement.kappa", kappa, interval.level(), interval.lower(), interval.upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

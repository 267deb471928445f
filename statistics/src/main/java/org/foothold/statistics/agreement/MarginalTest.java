package org.foothold.statistics.agreement;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** Whether two judges use the levels equally often. */
public record MarginalTest(double chiSquared, int degreesOfFreedom, double p) implements Finding {

    @Override
    public Sentence say(Reader reader) {
        return p < .05
                ? Sentence.of(reader, "agreement.generosity")
                : Sentence.of(reader, "agreement.generosity_alike");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

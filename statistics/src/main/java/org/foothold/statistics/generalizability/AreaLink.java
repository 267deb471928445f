package org.foothold.statistics.generalizability;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** How far two areas go together beyond the errors of few tasks; about 1 where one result says as much as two, and past it by chance, which the sentence does not say. */
public record AreaLink(double correlation) implements Finding {

    private static final double ALIKE = .9;

    @Override
    public Sentence say(Reader reader) {
        double possible = Math.clamp(correlation, -1, 1);
        return correlation >= ALIKE
                ? Sentence.of(reader, "generalizability.areas_alike", possible)
                : Sentence.of(reader, "generalizability.areas_differ", possible);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

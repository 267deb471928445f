package org.foothold.statistics.generalizability;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** How far two areas go together beyond the errors of few tasks; about 1 where one result says as much as two. */
public record AreaLink(double correlation) implements Finding {

    private static final double ALIKE = .9;

    @Override
    public Sentence say(Reader reader) {
        return correlation >= ALIKE
                ? Sentence.of(reader, "generalizability.areas_alike", correlation)
                : Sentence.of(reader, "generalizability.areas_differ", correlation);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.generalizability;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * What so many tasks are worth, and how many a firm decision would take; with few students the sentence does not say how many.
 *
 * @param tasks there are
 * @param needed for Φ of .8; undefined where no number of them reaches it
 */
public record EnoughTasks(int tasks, Dependability dependability, Answer<Integer> needed) implements Finding {

    @Override
    public Sentence say(Reader reader) {
        return dependability.isSure() && dependability.phi() < Dependability.FIRM
                ? needed.optional().map(enough -> needs(reader, enough)).orElseGet(() -> dependability.say(reader))
                : dependability.say(reader);
    }

    private Sentence needs(Reader reader, int enough) {
        return Sentence.of(
                reader,
                dependability.phi() < Dependability.FAIR
                        ? "generalizability.low_needs"
                        : "generalizability.moderate_needs",
                tasks,
                enough);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.generalizability;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * What so many tasks are worth, and how many a firm decision would take.
 *
 * @param tasks there are
 * @param needed for Φ of .8; undefined where no number of them reaches it
 */
public record EnoughTasks(int tasks, Dependability dependability, Answer<Integer> needed) implements Finding {

    static final double FIRM = .8;

    @Override
    public Sentence say(Reader reader) {
        return dependability.phi() >= FIRM
                ? dependability.say(reader)
                : needed.optional()
                        .map(enough -> Sentence.of(
                                reader,
                                dependability.phi() < .6
                                        ? "generalizability.low_needs"
                                        : "generalizability.moderate_needs",
                                tasks,
                                enough))
                        .orElseGet(() -> dependability.say(reader));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.decisions;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * How many of a class lie within one standard error of their total from the cut: for them chance may have decided.
 *
 * @param near of these {@code students}
 */
public record NearTheLine(long near, long students) implements Finding {

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "decisions.near", near, students);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

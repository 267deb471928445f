package org.foothold.statistics.diagnosis;

import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * How probable it is that a student has a target, or of all students the share that has it. Where tasks need several targets and none
 * needs this one alone, answers leave open who has it: any value from {@code lowest} to {@code highest} fits them equally well.
 *
 * @param even with profiles that cannot be told apart held for equally likely
 */
public record Mastery(double even, double lowest, double highest) implements Finding {

    private static final double CLEAR = .8;

    /** The answers speak for it, whatever they leave open. */
    public boolean has() {
        return lowest >= CLEAR;
    }

    public boolean lacks() {
        return highest <= 1 - CLEAR;
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, has() ? "diagnosis.has" : lacks() ? "diagnosis.lacks" : "diagnosis.open");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

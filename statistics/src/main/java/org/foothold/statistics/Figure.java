package org.foothold.statistics;

import java.util.Locale;

/**
 * A single figure that has no interval (decision 0087), so that its sentence says "about". Students are told none.
 *
 * @param value as computed; the sentence rounds it
 */
public record Figure(Kind kind, double value) implements Finding {

    /** What it is a figure of. */
    public enum Kind {
        ALPHA,
        STANDARDIZED_ALPHA,
        KR21,
        MEAN_CORRELATION,
        STANDARD_ERROR_OF_MEASUREMENT,
        STANDARD_ERROR_OF_ESTIMATION,
        ESTIMATED_TRUE_SCORE,
        /** How probable so high a consistency is where tasks share nothing. */
        CHANCE_OF_CONSISTENCY,
        PHI_LAMBDA,
        KRIPPENDORFF,
        /** The share of the spread of compared works that is not error. */
        SEPARATION,
        /** How alike two halves of the judges order works. */
        SAME_ORDER,
        DECAYING_AVERAGE;

        public Figure of(double value) {
            return new Figure(this, value);
        }
    }

    @Override
    public Sentence say(Reader reader) {
        return reader == Reader.STUDENT
                ? Sentence.of(reader, "figure.not_for_students")
                : Sentence.of(reader, "figure.about." + kind.name().toLowerCase(Locale.ROOT), value);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.standing;

import java.time.Instant;
import java.util.Comparator;

/**
 * One piece of evidence about one student on one target. {@code at} is when it was performed (not when it was marked or
 * arrived); {@code key} identifies the piece and orders pieces of the same moment.
 */
public sealed interface Evidence {

    /** The order in which a filter reads: by the time of the performance, then by key, so that input order is nothing. */
    Comparator<Evidence> BY_PERFORMANCE = Comparator.comparing(Evidence::at).thenComparing(Evidence::key);

    Instant at();

    String key();

    /** A task answered right or wrong; {@code guess} is the chance of a right answer by luck alone, in [0, 1). */
    record Answered(Instant at, String key, boolean right, double guess) implements Evidence {
        public Answered {
            if (!(guess >= 0 && guess < 1)) {
                throw new IllegalArgumentException("guess must be at least 0 and below 1, was " + guess);
            }
        }
    }

    /** A level that somebody judged from the student's work, with a rubric or without. */
    record Judged(Instant at, String key, Level level, Judge by) implements Evidence {}

    /** Somebody looked for the target in what the student did, and saw it or did not. */
    record Observed(Instant at, String key, boolean seen) implements Evidence {}

    /** An answer the student had to construct: number, word, explanation. Luck alone does not find it. */
    static Evidence constructed(Instant at, String key, boolean right) {
        return new Answered(at, key, right, 0);
    }

    /** One option chosen out of several; true/false has two. */
    static Evidence chosen(Instant at, String key, boolean right, int options) {
        if (options < 2) {
            throw new IllegalArgumentException("a choice needs at least 2 options, had " + options);
        }
        return new Answered(at, key, right, 1.0 / options);
    }

    /** Any number of options, at least one, chosen out of several, right only when all are right. */
    static Evidence choseSeveral(Instant at, String key, boolean right, int options) {
        if (options < 2) {
            throw new IllegalArgumentException("a choice needs at least 2 options, had " + options);
        }
        return new Answered(at, key, right, 1 / (Math.scalb(1.0, options) - 1));
    }

    static Evidence judged(Instant at, String key, Level level, Judge by) {
        return new Judged(at, key, level, by);
    }

    static Evidence observed(Instant at, String key, boolean seen) {
        return new Observed(at, key, seen);
    }

    /** The student's own view: it counts weakly, only the latest one does, and never alone. */
    default boolean isOwnView() {
        return this instanceof Judged judged && judged.by() == Judge.SELF;
    }
}

package org.foothold.statistics.reliability;

import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** Consistency in a word: none to speak of, low below .6, moderate below .8, high from there. The cuts are ours. */
public enum Degree {
    NONE,
    LOW,
    MODERATE,
    HIGH;

    public static Degree of(double coefficient) {
        if (coefficient < .8) {
            return coefficient <= 0 ? NONE : coefficient < .6 ? LOW : MODERATE;
        }
        return HIGH;
    }

    /** Of a coefficient that does not know how sure it is. */
    Sentence say(Reader reader) {
        return switch (this) {
            case NONE -> Sentence.of(reader, "reliability.none");
            case LOW -> Sentence.of(reader, "reliability.low.seen");
            case MODERATE -> Sentence.of(reader, "reliability.moderate.seen");
            case HIGH -> Sentence.of(reader, "reliability.high.seen");
        };
    }

    Sentence say(Reader reader, boolean sure) {
        return switch (this) {
            case NONE ->
                sure ? Sentence.of(reader, "reliability.none") : Sentence.of(reader, "reliability.none.unsure");
            case LOW -> sure ? Sentence.of(reader, "reliability.low") : Sentence.of(reader, "reliability.low.unsure");
            case MODERATE ->
                sure ? Sentence.of(reader, "reliability.moderate") : Sentence.of(reader, "reliability.moderate.unsure");
            case HIGH ->
                sure ? Sentence.of(reader, "reliability.high") : Sentence.of(reader, "reliability.high.unsure");
        };
    }
}

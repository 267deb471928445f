package org.foothold.statistics.standing;

import java.util.Locale;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** Whether a student's level rose between two dates, as far as the evidence on both sides tells. Words only. */
public enum Growth implements Finding {
    /** The level is higher than it was, with probability of at least .8. */
    GROWN,
    /** There is evidence on both sides, and it does not show a rise. */
    NOT_SHOWN,
    /** No evidence but the student's own view before the first date, or after it: nothing to compare. */
    TOO_EARLY_TO_TELL;

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "standing.growth." + name().toLowerCase(Locale.ROOT));
    }
}

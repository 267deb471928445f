package org.foothold.evidence;

import java.time.Instant;

/** What was typed and not yet sent. */
public record Draft(String words, Instant typedAt) {
    /** As many characters as a fact takes. */
    public static final int LONGEST = Writing.LONGEST;

    /** What became of saving one. */
    public enum Saved {
        SAVED,
        /** Something typed later, here or on another device, is kept instead. */
        OLDER_THAN_KEPT,
        TOO_LONG,
        NOT_TEXT
    }
}

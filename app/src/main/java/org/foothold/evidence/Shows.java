package org.foothold.evidence;

/** What a piece of evidence shows, in words: whether it fits what was looked for, or a level. Never a number. */
public enum Shows {
    NOT_JUDGED,
    DOES_NOT_FIT,
    FITS,
    NOT_YET,
    ON_THE_WAY,
    SECURE,
    GOING_FURTHER;

    /** True for the words of a level, false for fitting or not. */
    public boolean isLevel() {
        return compareTo(NOT_YET) >= 0;
    }
}

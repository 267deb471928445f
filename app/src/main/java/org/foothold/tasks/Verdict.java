package org.foothold.tasks;

/** What the key of a prompt says of an answer: words, never points. */
public enum Verdict {
    FITS,
    /** All of it fits, and something is missing. As evidence it does not fit yet. */
    PARTLY,
    DOES_NOT_FIT,
    NOT_JUDGED;

    static Verdict of(boolean fits) {
        return fits ? FITS : DOES_NOT_FIT;
    }
}

package org.foothold.statistics.standing;

/** Whether a student's level rose between two dates, as far as the evidence on both sides tells. Words only. */
public enum Growth {
    /** The level is higher than it was, with probability of at least .8. */
    GROWN,
    /** There is evidence on both sides, and it does not show a rise. */
    NOT_SHOWN,
    /** No evidence but the student's own view before the first date, or after it: nothing to compare. */
    TOO_EARLY_TO_TELL
}

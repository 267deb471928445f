package org.foothold.schools;

/** What came of the wish to apply a previewed roster. */
public enum RosterOutcome {
    /** The yes is noted; the changes can be made now. */
    CONFIRMED,
    APPLIED,
    /** Many people or enrolments would end and nobody has said that this is meant. Nothing was changed. */
    ENDS_MANY,
    /** Nobody has said yet whether people of the roster are the ones who are here already. Nothing was changed. */
    ASKS,
    /** What is there has changed since the preview, which has been made anew. Nothing was changed. */
    OUTDATED,
    /** So many imports of the district wait or are at work that no more may wait. Nothing was changed. */
    BUSY,
    /** It is not (or no longer) waiting for a yes. Nothing was changed. */
    NOT_READY
}

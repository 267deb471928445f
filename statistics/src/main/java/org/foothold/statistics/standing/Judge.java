package org.foothold.statistics.standing;

/** Who judged a level. Each has a confusion table of its own; a student's own view never leads to a claim alone. */
public enum Judge {
    TEACHER,
    PEER,
    SELF
}

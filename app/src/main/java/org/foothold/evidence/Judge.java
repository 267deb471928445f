package org.foothold.evidence;

/** Who said what a fact shows; the key of a task is nobody's opinion. */
public enum Judge {
    NOBODY,
    KEY,
    TEACHER,
    PEER,
    SELF
}

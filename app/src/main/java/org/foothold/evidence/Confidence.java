package org.foothold.evidence;

/** How sure a student says to be, least first. */
public enum Confidence {
    GUESSING,
    UNSURE,
    FAIRLY_SURE,
    SURE
}

package org.foothold.statistics.standing;

/** Where a student is on a learning target, lowest first. A student <em>has</em> the target from {@link #SECURE} on. */
public enum Level {
    NOT_YET,
    ON_THE_WAY,
    SECURE,
    GOING_FURTHER;

    public boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }
}

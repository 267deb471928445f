package org.foothold.statistics.privacy;

/** What an attacker can conclude about a hidden count: not less than min, not more than max. */
public record Bounds(long min, long max) {

    /** The max of a count that nothing limits. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    public long width() {
        return max == UNLIMITED ? UNLIMITED : max - min;
    }
}

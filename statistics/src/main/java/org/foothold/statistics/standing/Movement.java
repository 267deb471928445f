package org.foothold.statistics.standing;

import org.foothold.statistics.Printed;

/** What one piece of evidence, named by its key, did to the standing. */
public record Movement(String evidence, Direction direction) {

    /** Towards a higher level, a lower one, or about as expected. */
    public enum Direction {
        UP,
        AS_EXPECTED,
        DOWN
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.targets;

/**
 * What taking an edition would change for the district: each count is the length of its list. {@code same} means that
 * the district uses exactly this edition already.
 */
public record EditionChanges(int added, int changed, int removed, boolean same) {
    /** The ways in which a standard can differ between two editions. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public int count(Kind kind) {
        return switch (kind) {
            case ADDED -> added;
            case CHANGED -> changed;
            case REMOVED -> removed;
        };
    }
}

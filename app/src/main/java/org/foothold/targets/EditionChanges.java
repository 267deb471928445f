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

    /** True if no standard differs, only what the publisher says about the framework or its associations. */
    public boolean isOnlyDetails() {
        return !same && added + changed + removed == 0;
    }

    public int count(Kind kind) {
        return switch (kind) {
            case ADDED -> added;
            case CHANGED -> changed;
            case REMOVED -> removed;
        };
    }
}

package org.foothold.statistics.privacy;

/**
 * When a count may not be shown.
 *
 * @param smallest counts from 1 to one below this are hidden; 0 may be shown unless the group is small
 * @param width the attacker's interval of every hidden count must be at least so wide
 * @param uniformBelow in a group with fewer people than this, a level that holds all of them or none is hidden too (group
 *     disclosure): it would tell of each which level they have, or have not; 0 where zeros may be shown
 */
public record SuppressionRule(int smallest, int width, int uniformBelow) {

    public SuppressionRule {
        if (smallest < 1 || width < 1 || uniformBelow < 0) {
            throw new IllegalArgumentException("smallest and width from 1 on");
        }
    }

    /**
     * 10, as most states do; the US Department of Education names 3 as the least (NCES 2011-603 as quoted; its tables of
     * ranges could not be checked). Levels with all or none of a group are hidden below 20.
     */
    public static SuppressionRule withDefaults() {
        return new SuppressionRule(10, 10, 20);
    }

    boolean tooSmall(long count) {
        return count > 0 && count < smallest;
    }

    /** Of everybody in the group; of nobody there is nothing to tell. */
    boolean tellsOfEach(long count, long group) {
        return (count == 0 || count == group) && group > 0 && group < uniformBelow;
    }
}

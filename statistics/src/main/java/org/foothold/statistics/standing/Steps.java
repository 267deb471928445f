package org.foothold.statistics.standing;

/**
 * How a level moves to its neighbours: up from the first three, down from the last three. As chances for one piece of
 * evidence (each at most one, and the two out of one level together too), or as rates per day.
 */
public record Steps(
        double notYetUp,
        double onTheWayUp,
        double secureUp,
        double onTheWayDown,
        double secureDown,
        double goingFurtherDown) {

    public static final Steps NONE = new Steps(0, 0, 0, 0, 0, 0);

    public Steps {
        if (!(Math.min(
                        Math.min(Math.min(notYetUp, onTheWayUp), Math.min(secureUp, onTheWayDown)),
                        Math.min(secureDown, goingFurtherDown))
                >= 0)) {
            throw new IllegalArgumentException("steps cannot be negative");
        }
    }

    /** The generator of the Markov chain: rows sum to zero. */
    double[][] generator() {
        return new double[][] {
            {-notYetUp, notYetUp, 0, 0},
            {onTheWayDown, -onTheWayDown - onTheWayUp, onTheWayUp, 0},
            {0, secureDown, -secureDown - secureUp, secureUp},
            {0, 0, goingFurtherDown, -goingFurtherDown}
        };
    }

    /** The transition matrix of one step: rows sum to one. */
    double[][] matrix() {
        double[][] rows = generator();
        for (int level = 0; level < rows.length; level++) {
            rows[level][level] += 1;
            if (rows[level][level] < 0) {
                throw new IllegalArgumentException("the chances to leave a level exceed 1: " + this);
            }
        }
        return rows;
    }
}

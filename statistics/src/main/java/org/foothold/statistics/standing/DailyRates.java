package org.foothold.statistics.standing;

import java.util.stream.DoubleStream;

/** How levels move while time passes without evidence: rates per day, up (learning) and down (forgetting). */
public record DailyRates(
        double notYetUp,
        double onTheWayUp,
        double secureUp,
        double onTheWayDown,
        double secureDown,
        double goingFurtherDown) {

    public static final DailyRates NONE = new DailyRates(0, 0, 0, 0, 0, 0);

    public DailyRates {
        if (DoubleStream.of(notYetUp, onTheWayUp, secureUp, onTheWayDown, secureDown, goingFurtherDown)
                .anyMatch(rate -> !(rate >= 0 && rate <= 1))) {
            throw new IllegalArgumentException("rates lie between 0 and 1 per day");
        }
    }

    /** From each level to the next one up; from the highest nowhere. */
    public PerLevel up() {
        return new PerLevel(notYetUp, onTheWayUp, secureUp, 0);
    }

    /** From each level to the next one down; from the lowest nowhere. */
    public PerLevel down() {
        return new PerLevel(0, onTheWayDown, secureDown, goingFurtherDown);
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
}

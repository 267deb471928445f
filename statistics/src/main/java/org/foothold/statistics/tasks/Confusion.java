package org.foothold.statistics.tasks;

import org.foothold.statistics.Interval;
import org.foothold.statistics.Wilson;

/** How many students at least find a task confusing, given who said so. */
final class Confusion {

    private Confusion() {}

    static double credible(long marked, long seen, double level) {
        return Wilson.interval(marked, seen, level)
                .optional()
                .map(Interval::lower)
                .orElse(0.0);
    }
}

package org.foothold.statistics.tasks;

import java.util.stream.IntStream;
import org.foothold.statistics.Histogram;

/**
 * The lowest and the highest 27 % of students (Kelley 1939). Students with the total at the boundary share equally, so that
 * exactly .27·n are in each group and no order matters.
 */
final class Tails {

    private static final double SHARE = .27;

    private final Histogram totals;
    private final double size;

    Tails(Histogram totals) {
        this.totals = totals;
        this.size = SHARE * totals.total();
    }

    double lower(Histogram chosen) {
        return share(chosen, totals.scores());
    }

    double upper(Histogram chosen) {
        return share(chosen, totals.scores().map(score -> totals.lowest() + totals.highest() - score));
    }

    private double share(Histogram chosen, IntStream inward) {
        double left = size;
        double weight = 0;
        for (int score : inward.toArray()) {
            long here = totals.count(score);
            double take = Math.min(left, here);
            weight += here == 0 ? 0 : take / here * chosen.count(score);
            left -= take;
        }
        return size == 0 ? 0 : weight / size;
    }
}

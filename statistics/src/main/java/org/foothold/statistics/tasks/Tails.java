package org.foothold.statistics.tasks;

import org.foothold.statistics.Histogram;

/**
 * The lowest and the highest 27 % of students (Kelley 1939). Students with the total at the boundary share equally, so that
 * exactly .27·n are in each group and no order matters.
 */
final class Tails {

    private static final double SHARE = .27;

    private final Histogram totals;
    private final double size;
    private final double[] lower;
    private final double[] upper;

    Tails(Histogram totals) {
        this.totals = totals;
        this.size = SHARE * totals.total();
        this.lower = new double[totals.highest() - totals.lowest() + 1];
        this.upper = new double[lower.length];
        double fromBelow = size;
        double fromAbove = size;
        for (int i = 0; i < lower.length; i++) {
            lower[i] = part(fromBelow, i);
            fromBelow -= lower[i] * count(i);
            int above = lower.length - 1 - i;
            upper[above] = part(fromAbove, above);
            fromAbove -= upper[above] * count(above);
        }
    }

    double lower(Histogram chosen) {
        return share(chosen, lower);
    }

    double upper(Histogram chosen) {
        return share(chosen, upper);
    }

    /** How much of each student with this total belongs to the group, when this many are still wanted. */
    private double part(double wanted, int i) {
        return count(i) == 0 ? 0 : Math.min(1, Math.max(0, wanted) / count(i));
    }

    private long count(int i) {
        return totals.count(totals.lowest() + i);
    }

    private double share(Histogram chosen, double[] parts) {
        double weight = 0;
        for (int i = 0; i < parts.length; i++) {
            weight += parts[i] * chosen.count(totals.lowest() + i);
        }
        return size == 0 ? 0 : weight / size;
    }
}

package org.foothold.statistics.tasks;

import org.foothold.statistics.Histogram;
import org.foothold.statistics.numeric.Exact;

/** Number, sum and squares of what some students earned on the other tasks. */
record RestScores(long n, long sum, long squares) {

    static final RestScores NONE = new RestScores(0, 0, 0);

    static RestScores of(Histogram totals, int points) {
        return new RestScores(totals.total(), totals.sumFrom(points), totals.squaresFrom(points));
    }

    RestScores plus(RestScores other) {
        return new RestScores(n + other.n, sum + other.sum, squares + other.squares);
    }

    double mean() {
        return (double) sum / n;
    }

    /** n²·(population variance), exactly zero when all are the same. */
    double spread() {
        return Exact.difference(n, squares, sum, sum);
    }

    /** With divisor n − 1. */
    double deviation() {
        return Math.sqrt(spread() / ((double) n * (n - 1)));
    }
}

package org.foothold.statistics.change;

import org.foothold.statistics.Moments;

/**
 * Students measured before and after: number, means, sums of squares and products about the means; merged as by Chan, Golub &
 * LeVeque (1979).
 */
public record PairMoments(
        long n, double before, double after, double beforeSquares, double afterSquares, double products) {

    static final PairMoments EMPTY = new PairMoments(0, 0, 0, 0, 0, 0);

    static PairMoments of(double before, double after) {
        return new PairMoments(1, before, after, 0, 0, 0);
    }

    public PairMoments merge(PairMoments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        double share = (double) other.n / (n + other.n);
        double b = other.before - before;
        double a = other.after - after;
        double weight = n * share;
        return new PairMoments(
                n + other.n,
                before + share * b,
                after + share * a,
                beforeSquares + other.beforeSquares + weight * b * b,
                afterSquares + other.afterSquares + weight * a * a,
                products + other.products + weight * a * b);
    }

    /** Before and after in other units about other origins. */
    PairMoments scaled(Scale scale) {
        return new PairMoments(
                n,
                (before - scale.before()) / scale.beforeUnit(),
                (after - scale.after()) / scale.afterUnit(),
                beforeSquares / (scale.beforeUnit() * scale.beforeUnit()),
                afterSquares / (scale.afterUnit() * scale.afterUnit()),
                products / (scale.beforeUnit() * scale.afterUnit()));
    }

    record Scale(double before, double beforeUnit, double after, double afterUnit) {}

    Moments gains() {
        return n == 0
                ? Moments.empty()
                : new Moments(n, after - before, Math.max(0, beforeSquares + afterSquares - 2 * products));
    }

    double beforeDeviation() {
        return Math.sqrt(beforeSquares / (n - 1));
    }

    double afterDeviation() {
        return Math.sqrt(afterSquares / (n - 1));
    }
}

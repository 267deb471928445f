package org.foothold.statistics.change;

import java.util.Arrays;
import org.foothold.statistics.Moments;

/**
 * Students measured before and after: number, means, sums of squares and products about the means; merged as by Chan, Golub &
 * LeVeque (1979).
 */
public record PairMoments(
        long n, double before, double after, double beforeSquares, double afterSquares, double products) {

    static final PairMoments EMPTY = new PairMoments(0, 0, 0, 0, 0, 0);

    public PairMoments {
        if (n < 0 || !finite(before, after, beforeSquares, afterSquares, products)) {
            throw new IllegalArgumentException("a number of students and finite scores, not %d, %s, %s, %s, %s, %s"
                    .formatted(n, before, after, beforeSquares, afterSquares, products));
        }
    }

    private static boolean finite(double... values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

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

    Moments beforeMoments() {
        return n == 0 ? Moments.empty() : new Moments(n, before, beforeSquares);
    }

    Moments afterMoments() {
        return n == 0 ? Moments.empty() : new Moments(n, after, afterSquares);
    }

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

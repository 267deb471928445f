package org.foothold.statistics.multilevel;

import java.util.List;
import java.util.Optional;

/**
 * A column that holds two values only parts students into groups, whichever the values are. Then x² = (a+b)x − ab for every
 * student, so in every cluster Σx² = (a+b)·Σx − ab·n, and Σx tells how many have b. Two clusters of unlike composition determine
 * a and b, the others and whole numbers of students confirm them. Of one cluster, or of clusters that are all alike, only 0 and 1 are
 * recognised.
 */
record TwoValues(double low, double high) {

    private static final double ROUNDING = 1e-8;
    private static final double WHOLE = 1e-4;

    static Optional<TwoValues> of(List<Products> clusters, int column) {
        Optional<Products> all = clusters.stream().reduce(Products::plus);
        if (all.filter(sums -> sums.isZeroOrOne(column)).isPresent()) {
            return Optional.of(new TwoValues(0, 1));
        }
        return all.flatMap(sums ->
                of(clusters.stream().map(one -> Sums.of(one, column)).toList(), sums.sum(column) / sums.students()));
    }

    private static Optional<TwoValues> of(List<Sums> clusters, double centre) {
        List<Sums> centred = clusters.stream().map(one -> one.about(centre)).toList();
        return Line.through(centred)
                .flatMap(Line::roots)
                .filter(values -> centred.stream().allMatch(values::fits))
                .map(values -> new TwoValues(values.low + centre, values.high + centre));
    }

    /** How many of these students have the higher value. */
    long high(Products students, int column) {
        return Math.round(high(Sums.of(students, column)));
    }

    private double high(Sums sums) {
        return (sums.x - low * sums.n) / (high - low);
    }

    private boolean fits(Sums sums) {
        double ofHigh = high(sums);
        double squares = ofHigh * high * high + (sums.n - ofHigh) * low * low;
        return Math.abs(ofHigh - Math.rint(ofHigh)) < WHOLE
                && ofHigh > -WHOLE
                && ofHigh < sums.n + WHOLE
                && Math.abs(squares - sums.xx) <= ROUNDING * sums.n * (high - low) * (high - low);
    }

    /** n, Σx and Σx² of a cluster. */
    private record Sums(double n, double x, double xx) {

        static Sums of(Products cluster, int column) {
            return new Sums(cluster.students(), cluster.sum(column), cluster.squares(column));
        }

        Sums about(double centre) {
            return new Sums(n, x - centre * n, xx - centre * (2 * x - centre * n));
        }
    }

    /** Σx² = slope·Σx + constant·n. */
    private record Line(double slope, double constant) {

        /** By least squares over the clusters. */
        static Optional<Line> through(List<Sums> clusters) {
            double xx = 0;
            double xn = 0;
            double nn = 0;
            double xq = 0;
            double nq = 0;
            for (Sums one : clusters) {
                xx += one.x * one.x;
                xn += one.x * one.n;
                nn += one.n * one.n;
                xq += one.x * one.xx;
                nq += one.n * one.xx;
            }
            double determinant = xx * nn - xn * xn;
            return determinant > ROUNDING * xx * nn
                    ? Optional.of(new Line((xq * nn - nq * xn) / determinant, (nq * xx - xq * xn) / determinant))
                    : Optional.empty();
        }

        Optional<TwoValues> roots() {
            double half = Math.sqrt(slope * slope / 4 + constant);
            return half > 0 ? Optional.of(new TwoValues(slope / 2 - half, slope / 2 + half)) : Optional.empty();
        }
    }
}

package org.foothold.statistics.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a continuous function of one variable crosses zero, by Chandrupatla's method (1997): inverse quadratic
 * interpolation where it is safe, bisection otherwise, so at worst as slow as bisection.
 */
public final class Roots {

    private static final int MOST_STEPS = 300;
    private static final int MOST_DOUBLINGS = 60;

    private Roots() {}

    /**
     * The root between two points at which the function has opposite signs (or is zero), to about the precision of a
     * double.
     *
     * @throws IllegalArgumentException if the signs are equal: a mistake of the caller, never of data
     */
    public static double between(DoubleUnaryOperator f, double low, double high) {
        double fLow = f.applyAsDouble(low);
        double fHigh = f.applyAsDouble(high);
        if (fLow == 0 || fHigh == 0) {
            return fLow == 0 ? low : high;
        }
        if (fLow * fHigh > 0 || Double.isNaN(fLow * fHigh)) {
            throw new IllegalArgumentException("no change of sign between " + low + " and " + high);
        }
        return new Search(f, low, fLow, high, fHigh).run();
    }

    /**
     * The root of a decreasing function above {@code low}, where the function is positive: the distance is doubled
     * until the sign changes.
     */
    public static double above(DoubleUnaryOperator decreasing, double low, double firstStep) {
        double from = low;
        double step = firstStep;
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            double to = low + step;
            if (decreasing.applyAsDouble(to) <= 0) {
                return between(decreasing, from, to);
            }
            from = to;
            step *= 2;
        }
        throw new IllegalArgumentException("no change of sign above " + low);
    }

    private static final class Search {
        private final DoubleUnaryOperator f;
        private double a;
        private double fa;
        private double b;
        private double fb;

        Search(DoubleUnaryOperator f, double a, double fa, double b, double fb) {
            this.f = f;
            this.a = a;
            this.fa = fa;
            this.b = b;
            this.fb = fb;
        }

        double run() {
            double t = .5;
            for (int step = 0; step < MOST_STEPS; step++) {
                double x = a + t * (b - a);
                double fx = f.applyAsDouble(x);
                boolean sameSide = Math.signum(fx) == Math.signum(fa);
                double c = sameSide ? a : b;
                double fc = sameSide ? fa : fb;
                if (!sameSide) {
                    b = a;
                    fb = fa;
                }
                a = x;
                fa = fx;
                double limit = Math.ulp(best()) * 2 / Math.abs(b - a);
                if (fa == 0 || limit > .5) {
                    return best();
                }
                t = Math.clamp(interpolation(c, fc), limit, 1 - limit);
            }
            return best();
        }

        private double best() {
            return Math.abs(fa) < Math.abs(fb) ? a : b;
        }

        private double interpolation(double c, double fc) {
            double xi = (a - b) / (c - b);
            double phi = (fa - fb) / (fc - fb);
            boolean safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
            return safe ? fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb) : .5;
        }
    }
}

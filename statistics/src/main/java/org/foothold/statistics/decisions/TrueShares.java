package org.foothold.statistics.decisions;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogBeta;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reason;

/** A beta distribution of true shares between {@code lower} and {@code upper}, fitted by moments (Hanson 1991). */
public record TrueShares(double alpha, double beta, double lower, double upper) {

    private static final double STEP = 1.0 / 64;
    private static final double REACH = 4.5;

    /** From factorial moments of totals on a length that need not be whole. */
    static Answer<TrueShares> of(double[] factorial, double length, boolean four) {
        double m1 = factorial[0] / length;
        double m2 = factorial[1] / (length * (length - 1));
        double variance = m2 - m1 * m1;
        if (!(length > 1 && variance > 0 && m1 > 0 && m1 < 1)) {
            return Answer.undefined(Reason.NO_BEST_FIT);
        }
        if (four && length > 3) {
            double m3 = factorial[2] / (length * (length - 1) * (length - 2));
            double m4 = factorial[3] / (length * (length - 1) * (length - 2) * (length - 3));
            Answer<TrueShares> fit = fourParameters(m1, m2, m3, m4);
            if (fit.optional().isPresent()) {
                return fit;
            }
        }
        double kappa = m1 * (1 - m1) / variance - 1;
        return kappa > 0
                ? Answer.known(new TrueShares(m1 * kappa, (1 - m1) * kappa, 0, 1))
                : Answer.undefined(Reason.NO_BEST_FIT);
    }

    private static Answer<TrueShares> fourParameters(double m1, double m2, double m3, double m4) {
        double variance = m2 - m1 * m1;
        double skew = (m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1) / Math.pow(variance, 1.5);
        double kurtosis = (m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 * m1 * m1 * m1) / (variance * variance);
        double r = 6 * (kurtosis - skew * skew - 1) / (6 + 3 * skew * skew - 2 * kurtosis);
        double root = 1 - 24 * (r + 1) / ((r + 2) * (r + 3) * kurtosis - 3 * (r - 6) * (r + 1));
        double high = r / 2 * (1 + Math.sqrt(root));
        double low = r / 2 * (1 - Math.sqrt(root));
        double a = skew < 0 ? high : low;
        double b = skew < 0 ? low : high;
        double scale = Math.sqrt(variance * (a + b + 1) / (a * b));
        double lower = m1 - a * scale;
        double upper = m1 + b * scale;
        boolean admissible = a > 0 && b > 0 && Double.isFinite(a + b) && lower >= 0 && upper <= 1;
        return admissible ? Answer.known(new TrueShares(a, b, lower, upper)) : Answer.undefined(Reason.NO_BEST_FIT);
    }

    /**
     * The integral of f over the density between two shares, by the double exponential rule of Takahasi & Mori (1974), which
     * bears a density that is infinite at an end: distances from both ends are computed without cancellation.
     */
    double mean(DoubleUnaryOperator f, double from, double to) {
        double low = Math.max(from, lower);
        double high = Math.min(to, upper);
        if (!(low < high)) {
            return 0;
        }
        double sum = 0;
        for (double t = -REACH; t <= REACH; t += STEP) {
            double y = Math.PI / 2 * Math.sinh(t);
            double share = 1 / (1 + Math.exp(-2 * y));
            double rest = 1 / (1 + Math.exp(2 * y));
            double weight = STEP * Math.PI * Math.cosh(t) * share * rest * (high - low);
            double fromLower = low - lower + (high - low) * share;
            double toUpper = upper - high + (high - low) * rest;
            if (weight > 0 && fromLower > 0 && toUpper > 0) {
                sum += weight * density(fromLower, toUpper) * f.applyAsDouble(lower + fromLower);
            }
        }
        return sum;
    }

    private double density(double fromLower, double toUpper) {
        double width = upper - lower;
        return Math.exp((alpha - 1) * Math.log(fromLower / width)
                        + (beta - 1) * Math.log(toUpper / width)
                        - LogBeta.value(alpha, beta))
                / width;
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.gaps;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Interval;
import org.foothold.statistics.numeric.GaussLegendre;
import org.foothold.statistics.numeric.Roots;

/**
 * The noncentral t distribution, T = (Z + δ)/S with S = √(χ²_ν/ν):
 *
 * <pre>P(T ≤ t) = ∫ Φ(t·s − δ) f(s) ds,   f(s) ∝ s^(ν−1) exp(−ν s²/2),  s > 0</pre>
 *
 * by Gauss-Legendre panels laid where the density of S lives and where Φ turns. Unlike the series of Lenth (1989), it
 * loses nothing for large δ or ν (a state has t beyond 200). The density is normalised by the same quadrature, so no
 * gamma function of a large argument is needed. Absolute error below 1e-12 for whole ν.
 */
final class NoncentralT {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final GaussLegendre PANEL = new GaussLegendre(16);
    private static final int REACH = 10;

    private final double df;
    private final double spread;

    NoncentralT(double df) {
        this.df = df;
        this.spread = 1 / Math.sqrt(2 * df);
    }

    double cumulative(double t, double delta) {
        double[] edges = edges(t, delta);
        double mass = 0;
        double below = 0;
        for (int i = 1; i < edges.length; i++) {
            mass += PANEL.integrate(this::density, edges[i - 1], edges[i]);
            below += PANEL.integrate(u -> density(u) * phi(t * (1 + u) - delta), edges[i - 1], edges[i]);
        }
        return below / mass;
    }

    /** The interval of δ in which neither tail beyond t is rarer than half of 1 − confidence. */
    Interval noncentrality(double t, double confidence) {
        double tail = (1 - confidence) / 2;
        double step = 1 + Math.sqrt(1 + t * t / (2 * df));
        return new Interval(solve(t, 1 - tail, step), solve(t, tail, step), confidence);
    }

    /** P(T ≤ t) falls as δ grows. */
    private double solve(double t, double probability, double step) {
        DoubleUnaryOperator excess = delta -> cumulative(t, delta) - probability;
        double low = t;
        for (double width = step; excess.applyAsDouble(low) <= 0; width *= 2) {
            low = t - width;
        }
        return Roots.above(excess, low, step);
    }

    /** Of u = s − 1, up to a constant; written so that nothing cancels for large ν. */
    private double density(double u) {
        return Math.exp((df - 1) * Math.log1p(u) - df * (u + u * u / 2));
    }

    private static double phi(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    private double[] edges(double t, double delta) {
        double low = Math.max(-1, -REACH * spread);
        double high = Math.max(REACH * spread, 9 / Math.sqrt(df));
        var edges = new double[4 * REACH + 2];
        for (int k = 0; k <= 2 * REACH; k++) {
            edges[k] = low + (high - low) * k / (2 * REACH);
            double turn = t == 0 ? low : (delta + k - REACH) / t - 1;
            edges[2 * REACH + 1 + k] = Math.clamp(turn, low, high);
        }
        Arrays.sort(edges);
        return edges;
    }
}

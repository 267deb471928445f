package org.foothold.statistics.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Gauss-Legendre quadrature: exact for polynomials up to degree 2n − 1. Nodes are the roots of the Legendre polynomial,
 * found by Newton's method from Tricomi's approximation.
 */
public final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    public GaussLegendre(int points) {
        nodes = new double[points];
        weights = new double[points];
        for (int i = 0; i < points; i++) {
            setNode(i, Math.cos(Math.PI * (i + .75) / (points + .5)));
        }
    }

    private void setNode(int i, double start) {
        double x = start;
        double[] value = legendre(x);
        for (int step = 0; step < 100 && Math.abs(value[0]) > 1e-16; step++) {
            x -= value[0] / value[1];
            value = legendre(x);
        }
        nodes[i] = x;
        weights[i] = 2 / ((1 - x * x) * value[1] * value[1]);
    }

    /** The Legendre polynomial of this order at x and its derivative. */
    private double[] legendre(double x) {
        double before = 1;
        double p = x;
        int n = nodes.length;
        for (int k = 2; k <= n; k++) {
            double next = ((2 * k - 1) * x * p - (k - 1) * before) / k;
            before = p;
            p = next;
        }
        return new double[] {p, n * (x * p - before) / (x * x - 1)};
    }

    /** 0 over nothing, without asking the function. */
    public double integrate(DoubleUnaryOperator f, double from, double to) {
        if (from == to) {
            return 0;
        }
        double centre = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * f.applyAsDouble(centre + half * nodes[i]);
        }
        return half * sum;
    }
}

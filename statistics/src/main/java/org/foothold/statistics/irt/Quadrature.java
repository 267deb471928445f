package org.foothold.statistics.irt;

import java.util.Arrays;

/**
 * The standard normal distribution as 61 points from −6 to 6. Equal steps with the density as weight integrate smooth functions that
 * fade at both ends to about the precision of a double.
 */
final class Quadrature {

    static final int POINTS = 61;
    static final double[] NODES = new double[POINTS];
    static final double[] LOG_WEIGHTS = new double[POINTS];

    private static final double FAR = 6;

    static {
        Arrays.setAll(NODES, q -> FAR * (2.0 * q / (POINTS - 1) - 1));
        double all = Arrays.stream(NODES).map(z -> Math.exp(-z * z / 2)).sum();
        Arrays.setAll(LOG_WEIGHTS, q -> -NODES[q] * NODES[q] / 2 - Math.log(all));
    }

    private Quadrature() {}
}

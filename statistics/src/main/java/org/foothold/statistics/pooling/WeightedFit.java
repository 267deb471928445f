package org.foothold.statistics.pooling;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Weighted least squares of effects on a few columns at one τ²: w = 1/(v + τ²), M = (X'WX)⁻¹, P = W − WXMX'W. Every sum
 * costs time in proportion to the number of units.
 */
final class WeightedFit {

    private final double[] estimates;
    private final double[][] columns;
    private final double[] weights;
    private final DMatrixRMaj inverse;
    private final double[] coefficients;

    /**
     * @param columns what explains, one array per column
     * @throws IllegalArgumentException if the columns repeat each other
     */
    WeightedFit(double[] estimates, double[] variances, double[][] columns, double tau2) {
        this.estimates = estimates;
        this.columns = columns;
        this.weights = new double[variances.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (variances[i] + tau2);
        }
        this.inverse = cross(1);
        if (!CommonOps_DDRM.invert(inverse)) {
            throw new IllegalArgumentException("columns that repeat each other");
        }
        this.coefficients = coefficients();
    }

    /** X' diag(w^power) X. */
    private DMatrixRMaj cross(int power) {
        int p = columns.length;
        var cross = new DMatrixRMaj(p, p);
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += power(weights[i], power) * columns[a][i] * columns[b][i];
                }
                cross.set(a, b, sum);
            }
        }
        return cross;
    }

    private double[] coefficients() {
        int p = columns.length;
        var right = new DMatrixRMaj(p, 1);
        for (int a = 0; a < p; a++) {
            for (int i = 0; i < weights.length; i++) {
                right.add(a, 0, weights[i] * columns[a][i] * estimates[i]);
            }
        }
        var solved = new DMatrixRMaj(p, 1);
        CommonOps_DDRM.mult(inverse, right, solved);
        return solved.data;
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    double standardError(int column) {
        return Math.sqrt(inverse.get(column, column));
    }

    double weight(int unit) {
        return weights[unit];
    }

    double residual(int unit) {
        double fitted = 0;
        for (int a = 0; a < columns.length; a++) {
            fitted += coefficients[a] * columns[a][unit];
        }
        return estimates[unit] - fitted;
    }

    /** Σ w^power e². */
    double squares(int power) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double e = residual(i);
            sum += power(weights[i], power) * e * e;
        }
        return sum;
    }

    int degreesOfFreedom() {
        return weights.length - columns.length;
    }

    /** Σ w^power v^times over units, for the traces that need it. */
    double sum(int power, double[] variances, int times) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += power(weights[i], power) * power(variances[i], times);
        }
        return sum;
    }

    private double sum(int power) {
        return sum(power, weights, 0);
    }

    /** For 0 to 3, which is all that is asked for; the general power would be most of the work. */
    private static double power(double x, int exponent) {
        double product = 1;
        for (int i = 0; i < exponent; i++) {
            product *= x;
        }
        return product;
    }

    /** tr P = Σw − tr(M X'W²X). */
    double trace() {
        return sum(1) - product(inverse, cross(2));
    }

    /** tr PP = Σw² − 2 tr(M X'W³X) + tr((M X'W²X)²). */
    double traceOfSquare() {
        var middle = new DMatrixRMaj(columns.length, columns.length);
        CommonOps_DDRM.mult(inverse, cross(2), middle);
        return sum(2) - 2 * product(inverse, cross(3)) + product(middle, middle);
    }

    /** tr(AB). */
    private static double product(DMatrixRMaj a, DMatrixRMaj b) {
        double trace = 0;
        for (int i = 0; i < a.numRows; i++) {
            for (int j = 0; j < a.numCols; j++) {
                trace += a.get(i, j) * b.get(j, i);
            }
        }
        return trace;
    }

    /** ln |X'WX|. */
    double logDeterminant() {
        return -Math.log(CommonOps_DDRM.det(inverse));
    }

    double sumOfLogWeights() {
        double sum = 0;
        for (double weight : weights) {
            sum += Math.log(weight);
        }
        return sum;
    }
}

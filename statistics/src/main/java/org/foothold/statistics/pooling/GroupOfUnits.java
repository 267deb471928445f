package org.foothold.statistics.pooling;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * One group of a three-level model. Its covariance is Φ = diag(v + σ²_within) + σ²_between·11', so with a = 1/(v + σ²_within)
 * and s = 1 + σ²_between·Σa everything but the sandwich is a sum.
 */
final class GroupOfUnits {

    private static final double NOTHING = 1e-10;

    private final double[] y;
    private final double[] v;
    private final double between;
    private final double within;

    GroupOfUnits(double[] y, double[] v, double between, double within) {
        this.y = y;
        this.v = v;
        this.between = between;
        this.within = within;
    }

    private double sum(int power) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (power == 0 ? 1 : power == 1 ? y[i] : y[i] * y[i]) / (v[i] + within);
        }
        return sum;
    }

    private double damping() {
        return 1 + between * sum(0);
    }

    /** 1'Φ⁻¹1. */
    double weight() {
        return sum(0) / damping();
    }

    /** 1'Φ⁻¹y. */
    double weightedSum() {
        return sum(1) / damping();
    }

    /** y'Φ⁻¹y. */
    double weightedSquares() {
        return sum(2) - between * sum(1) * sum(1) / damping();
    }

    /** ln |Φ|. */
    double logDeterminant() {
        double sum = Math.log(damping());
        for (double one : v) {
            sum += Math.log(one + within);
        }
        return sum;
    }

    /**
     * b = AΦ⁻¹1/W of the sandwich, A = Φ^½B^{−½}Φ^½ with B = Φ^½(Φ − 11'/W)Φ^½ and the generalised inverse root.
     *
     * @param total W, the weight of all groups
     */
    double[] adjusted(double total) {
        DMatrixRMaj root = power(covariance(), .5);
        DMatrixRMaj left = covariance();
        CommonOps_DDRM.add(left, -1 / total);
        DMatrixRMaj adjustment = product(product(root, power(product(product(root, left), root), -.5)), root);
        var solved = new DMatrixRMaj(y.length, 1);
        for (int i = 0; i < y.length; i++) {
            solved.set(i, 0, 1 / ((v[i] + within) * damping() * total));
        }
        return product(adjustment, solved).data;
    }

    double error(double[] b, double mean) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += b[i] * (y[i] - mean);
        }
        return sum;
    }

    /** b'Φb. */
    double variance(double[] b) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < y.length; i++) {
            sum += b[i] * b[i] * (v[i] + within);
            all += b[i];
        }
        return sum + between * all * all;
    }

    private DMatrixRMaj covariance() {
        var covariance = new DMatrixRMaj(y.length, y.length);
        CommonOps_DDRM.fill(covariance, between);
        for (int i = 0; i < y.length; i++) {
            covariance.add(i, i, v[i] + within);
        }
        return covariance;
    }

    /** A power of a symmetric matrix; directions without variance stay without. */
    private static DMatrixRMaj power(DMatrixRMaj symmetric, double exponent) {
        var eigen = DecompositionFactory_DDRM.eig(symmetric.numRows, true, true);
        eigen.decompose(symmetric.copy());
        double largest = 0;
        for (int i = 0; i < symmetric.numRows; i++) {
            largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
        }
        var sum = new DMatrixRMaj(symmetric.numRows, symmetric.numRows);
        for (int i = 0; i < symmetric.numRows; i++) {
            double value = eigen.getEigenvalue(i).getReal();
            if (value > NOTHING * largest) {
                DMatrixRMaj direction = eigen.getEigenVector(i);
                CommonOps_DDRM.multAddTransB(Math.pow(value, exponent), direction, direction, sum);
            }
        }
        return sum;
    }

    private static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
        var product = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, product);
        return product;
    }
}

package org.foothold.statistics.multilevel;

import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.foothold.statistics.numeric.Sandwich;

/**
 * Ordinary least squares from cross-products: β = MX'y, M = (X'X)⁻¹ = LL'. The cluster-robust variance CR2 takes the identity
 * as working covariance; its adjustment A_j = (I − X_jMX_j')^{−½} differs from the identity only within the columns of X_j, so
 * with Z_j = X_jL and Z_j'Z_j = EΛE' everything follows from the products:
 *
 * <pre>Z_j'A_j = H_jZ_j',  H_j = I + E·diag((1−λ)^{−½} − 1)·E'   (−1 where λ = 1: the generalised inverse)</pre>
 */
final class LeastSquares {

    private static final double WHOLLY = 1 - 1e-10;
    private static final double ROUNDING = 1e-14;
    private static final double DEPENDENT = 1e-12;

    private final List<Products> clusters;
    private final Products all;
    private final DMatrixRMaj root;
    private final DMatrixRMaj coefficients;

    private LeastSquares(List<Products> clusters, Products all, DMatrixRMaj root) {
        this.clusters = clusters;
        this.all = all;
        this.root = root;
        this.coefficients = product(root, productTransA(root, all.withOutcome()));
    }

    /** Empty when columns repeat each other. */
    static Optional<LeastSquares> of(List<Products> clusters) {
        Products all = clusters.stream().reduce(Products::plus).orElseThrow();
        return inverseRoot(all.explaining()).map(root -> new LeastSquares(clusters, all, root));
    }

    /** L with LL' = (X'X)⁻¹, by the eigenvectors of X'X scaled to a unit diagonal. */
    private static Optional<DMatrixRMaj> inverseRoot(DMatrixRMaj explaining) {
        int p = explaining.numRows;
        var scaled = explaining.copy();
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                double scale = Math.sqrt(explaining.get(a, a) * explaining.get(b, b));
                if (!(scale > 0)) {
                    return Optional.empty();
                }
                scaled.set(a, b, explaining.get(a, b) / scale);
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(p, true, true);
        eigen.decompose(scaled);
        var root = new DMatrixRMaj(p, p);
        for (int k = 0; k < p; k++) {
            double value = eigen.getEigenvalue(k).getReal();
            if (!(value > DEPENDENT)) {
                return Optional.empty();
            }
            for (int a = 0; a < p; a++) {
                root.set(a, k, eigen.getEigenVector(k).get(a) / Math.sqrt(value * explaining.get(a, a)));
            }
        }
        return Optional.of(root);
    }

    double coefficient(int column) {
        return coefficients.get(column);
    }

    Coefficient.Meaning meaning(int column) {
        if (column == 0) {
            return Coefficient.Meaning.CONSTANT;
        }
        return all.isZeroOrOne(column) ? Coefficient.Meaning.DIFFERENCE : Coefficient.Meaning.ONE_MORE;
    }

    double degreesOfFreedom() {
        return all.students() - all.columns();
    }

    /** RSS. */
    double residualSquares() {
        return Math.max(0, all.squares() - CommonOps_DDRM.dot(coefficients, all.withOutcome()));
    }

    /** Whether the columns leave nothing to explain but rounding. */
    boolean exact() {
        return residualSquares() <= ROUNDING * all.squares();
    }

    /** Students taken as independent, with one variance. */
    double ordinaryError(int column) {
        double sum = 0;
        for (int k = 0; k < root.numCols; k++) {
            sum += root.get(column, k) * root.get(column, k);
        }
        return Math.sqrt(sum * residualSquares() / degreesOfFreedom());
    }

    Sandwich robust(int column) {
        var sandwich = new Sandwich(root.numCols);
        DMatrixRMaj row = CommonOps_DDRM.extractRow(root, column, null);
        CommonOps_DDRM.transpose(row);
        for (Products cluster : clusters) {
            add(cluster, row, sandwich);
        }
        return sandwich;
    }

    private void add(Products cluster, DMatrixRMaj row, Sandwich sandwich) {
        DMatrixRMaj own = productTransA(root, product(cluster.explaining(), root));
        DMatrixRMaj residual = cluster.withOutcome().copy();
        CommonOps_DDRM.multAdd(-1, cluster.explaining(), coefficients, residual);
        DMatrixRMaj adjusted = product(adjustment(own), row);
        DMatrixRMaj u = product(own, adjusted);
        sandwich.add(
                CommonOps_DDRM.dot(adjusted, productTransA(root, residual)), CommonOps_DDRM.dot(adjusted, u), u.data);
    }

    /** H_j. */
    private static DMatrixRMaj adjustment(DMatrixRMaj own) {
        int p = own.numRows;
        var eigen = DecompositionFactory_DDRM.eig(p, true, true);
        eigen.decompose(own.copy());
        DMatrixRMaj sum = CommonOps_DDRM.identity(p);
        for (int k = 0; k < p; k++) {
            double value = Math.max(0, eigen.getEigenvalue(k).getReal());
            double factor = value >= WHOLLY ? -1 : 1 / Math.sqrt(1 - value) - 1;
            DMatrixRMaj direction = eigen.getEigenVector(k);
            CommonOps_DDRM.multAddTransB(factor, direction, direction, sum);
        }
        return sum;
    }

    private static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
        var product = new DMatrixRMaj(a.numRows, b.numCols);
        CommonOps_DDRM.mult(a, b, product);
        return product;
    }

    private static DMatrixRMaj productTransA(DMatrixRMaj a, DMatrixRMaj b) {
        var product = new DMatrixRMaj(a.numCols, b.numCols);
        CommonOps_DDRM.multTransA(a, b, product);
        return product;
    }
}

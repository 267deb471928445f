package org.foothold.statistics.multilevel;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.foothold.statistics.Estimate;

/** The mixed model at one Λ: everything else follows in closed form. */
final class ProfiledFit {

    private final List<DMatrixRMaj> clusters;
    private final int[] random;
    private final DMatrixRMaj lambda;
    private final boolean restricted;
    private final double rows;
    private final List<DMatrixRMaj> shrinkers = new ArrayList<>();
    private final DMatrixRMaj inverse;
    private final DMatrixRMaj coefficients;
    private final double logDeterminant;
    private final double logDeterminantOfColumns;
    private final double residualSquares;

    /**
     * @param clusters products of [X y], raw or whitened by the effects of narrower clusters
     * @param rows how many rows stand behind them
     * @param inner ln|K| of narrower clusters, 0 where there are none
     */
    ProfiledFit(
            List<DMatrixRMaj> clusters,
            int[] random,
            DMatrixRMaj lambda,
            boolean restricted,
            double rows,
            double inner) {
        this.clusters = clusters;
        this.random = random;
        this.lambda = lambda;
        this.restricted = restricted;
        this.rows = rows;
        int p = clusters.getFirst().numRows - 1;
        var sum = new DMatrixRMaj(p + 1, p + 1);
        double logs = inner;
        for (DMatrixRMaj cluster : clusters) {
            Whitened one = Whitened.of(cluster, random, lambda);
            CommonOps_DDRM.addEquals(sum, one.products());
            shrinkers.add(one.shrinker());
            logs += one.logDeterminant();
        }
        this.logDeterminant = logs;
        this.inverse = CommonOps_DDRM.extract(sum, 0, p, 0, p);
        this.logDeterminantOfColumns = Math.log(CommonOps_DDRM.det(inverse));
        CommonOps_DDRM.invert(inverse);
        DMatrixRMaj right = CommonOps_DDRM.extract(sum, 0, p, p, p + 1);
        this.coefficients = Whitened.product(inverse, right);
        this.residualSquares = sum.get(p, p) - CommonOps_DDRM.dot(coefficients, right);
    }

    private double degreesOfFreedom() {
        return restricted ? rows - coefficients.numRows : rows;
    }

    /** σ̂². */
    double residualVariance() {
        return residualSquares / degreesOfFreedom();
    }

    /** −2 ln L; infinite where rounding leaves no residual. */
    double deviance() {
        if (!(residualSquares > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = logDeterminant + degreesOfFreedom() * (1 + Math.log(2 * Math.PI * residualVariance()));
        return restricted ? sum + logDeterminantOfColumns : sum;
    }

    List<Mixed.Fixed> fixed(List<String> columns, double level) {
        var fixed = new ArrayList<Mixed.Fixed>();
        for (int a = 0; a < coefficients.numRows; a++) {
            double error = Math.sqrt(residualVariance() * inverse.get(a, a));
            fixed.add(new Mixed.Fixed(columns.get(a), Estimate.normal(coefficients.get(a), error, level)));
        }
        return fixed;
    }

    Mixed.Covariance covariance(List<String> names) {
        return covariance(names, lambda);
    }

    /** σ²ΛΛ', of these clusters or of narrower ones. */
    Mixed.Covariance covariance(List<String> names, DMatrixRMaj relative) {
        DMatrixRMaj covariance = Whitened.productTransB(relative, relative);
        CommonOps_DDRM.scale(residualVariance(), covariance);
        return new Mixed.Covariance(names, rows(covariance), onTheEdge(covariance));
    }

    private static List<List<Double>> rows(DMatrixRMaj matrix) {
        var rows = new ArrayList<List<Double>>();
        for (int a = 0; a < matrix.numRows; a++) {
            var row = new ArrayList<Double>();
            for (int b = 0; b < matrix.numCols; b++) {
                row.add(matrix.get(a, b));
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }

    /** Whether the fit lies on the edge: a variance of 0, or effects that determine each other. */
    private static boolean onTheEdge(DMatrixRMaj covariance) {
        double scale = 1;
        for (int a = 0; a < covariance.numRows; a++) {
            scale *= covariance.get(a, a);
        }
        if (!(scale > 0)) {
            return true;
        }
        var chol = DecompositionFactory_DDRM.chol(covariance.numRows, true);
        return !chol.decompose(covariance.copy()) || CommonOps_DDRM.det(covariance) / scale < 1e-6;
    }

    /** û = ΛK⁻¹Λ'Z'(y − Xβ), Var(û − u) = σ²ΛK⁻¹Λ' given β and the variances; Z'(y − Xβ) in the metric of W⁻¹. */
    List<Mixed.Cluster> effects(List<String> names, List<Long> sizes, double level) {
        var effects = new ArrayList<Mixed.Cluster>();
        for (int j = 0; j < clusters.size(); j++) {
            DMatrixRMaj shrinker = shrinkers.get(j);
            DMatrixRMaj effect = Whitened.product(shrinker, residual(clusters.get(j)));
            var estimates = new ArrayList<Estimate>();
            for (int b = 0; b < random.length; b++) {
                double error = Math.sqrt(Math.max(0, residualVariance() * shrinker.get(b, b)));
                estimates.add(Estimate.normal(effect.get(b), error, level));
            }
            effects.add(new Mixed.Cluster(names.get(j), sizes.get(j), List.copyOf(estimates)));
        }
        return List.copyOf(effects);
    }

    private DMatrixRMaj residual(DMatrixRMaj cluster) {
        var residual = new DMatrixRMaj(random.length, 1);
        for (int b = 0; b < random.length; b++) {
            double sum = cluster.get(random[b], coefficients.numRows);
            for (int a = 0; a < coefficients.numRows; a++) {
                sum -= cluster.get(random[b], a) * coefficients.get(a);
            }
            residual.set(b, 0, sum);
        }
        return residual;
    }
}

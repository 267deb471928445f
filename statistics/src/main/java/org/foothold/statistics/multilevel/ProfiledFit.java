package org.foothold.statistics.multilevel;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.foothold.statistics.Estimate;

/** The mixed model at one Λ: everything else follows in closed form. */
final class ProfiledFit {

    private final List<Products> clusters;
    private final int[] random;
    private final DMatrixRMaj lambda;
    private final boolean restricted;
    private final List<DMatrixRMaj> shrinkers = new ArrayList<>();
    private final DMatrixRMaj inverse;
    private final DMatrixRMaj coefficients;
    private final double logDeterminant;
    private final double logDeterminantOfColumns;
    private final double residualSquares;
    private final double students;

    private ProfiledFit(List<Products> clusters, int[] random, double[] theta, boolean restricted) {
        this.clusters = clusters;
        this.random = random;
        this.lambda = lambda(theta, random.length);
        this.restricted = restricted;
        int p = clusters.getFirst().columns();
        var sum = new DMatrixRMaj(p + 1, p + 1);
        double logs = 0;
        for (Products cluster : clusters) {
            logs += addWhitened(cluster, sum);
        }
        this.logDeterminant = logs;
        this.students = clusters.stream().mapToDouble(Products::students).sum();
        this.inverse = CommonOps_DDRM.extract(sum, 0, p, 0, p);
        this.logDeterminantOfColumns = Math.log(CommonOps_DDRM.det(inverse));
        CommonOps_DDRM.invert(inverse);
        DMatrixRMaj right = CommonOps_DDRM.extract(sum, 0, p, p, p + 1);
        this.coefficients = product(inverse, right);
        this.residualSquares = sum.get(p, p) - CommonOps_DDRM.dot(coefficients, right);
    }

    static ProfiledFit of(List<Products> clusters, int[] random, double[] theta, boolean restricted) {
        return new ProfiledFit(clusters, random, theta, restricted);
    }

    private static DMatrixRMaj lambda(double[] theta, int q) {
        var lambda = new DMatrixRMaj(q, q);
        int at = 0;
        for (int row = 0; row < q; row++) {
            for (int column = 0; column <= row; column++) {
                lambda.set(row, column, theta[at++]);
            }
        }
        return lambda;
    }

    /** Adds P − QΛK⁻¹Λ'Q' to the sum; returns ln|K|, K = I + Λ'SΛ. */
    private double addWhitened(Products cluster, DMatrixRMaj sum) {
        int q = random.length;
        int width = cluster.matrix().numRows;
        var cross = new DMatrixRMaj(width, q);
        var own = new DMatrixRMaj(q, q);
        for (int b = 0; b < q; b++) {
            for (int a = 0; a < width; a++) {
                cross.set(a, b, cluster.matrix().get(a, random[b]));
            }
            for (int a = 0; a < q; a++) {
                own.set(a, b, cluster.matrix().get(random[a], random[b]));
            }
        }
        DMatrixRMaj k = productTransA(lambda, product(own, lambda));
        for (int a = 0; a < q; a++) {
            k.add(a, a, 1);
        }
        double determinant = CommonOps_DDRM.det(k);
        CommonOps_DDRM.invert(k);
        DMatrixRMaj shrinker = productTransB(product(lambda, k), lambda);
        shrinkers.add(shrinker);
        CommonOps_DDRM.addEquals(sum, cluster.matrix());
        CommonOps_DDRM.multAddTransB(-1, product(cross, shrinker), cross, sum);
        return Math.log(determinant);
    }

    private double degreesOfFreedom() {
        return restricted ? students - coefficients.numRows : students;
    }

    /** σ̂². */
    private double residualVariance() {
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

    Mixed result(ClusterProducts data, List<String> names, double level) {
        var fixed = new ArrayList<Mixed.Fixed>();
        for (int a = 0; a < coefficients.numRows; a++) {
            double error = Math.sqrt(residualVariance() * inverse.get(a, a));
            fixed.add(new Mixed.Fixed(data.columns().get(a), Estimate.normal(coefficients.get(a), error, level)));
        }
        DMatrixRMaj covariance = productTransB(lambda, lambda);
        CommonOps_DDRM.scale(residualVariance(), covariance);
        return new Mixed(
                fixed,
                new Mixed.Covariance(names, rows(covariance), onTheEdge(covariance)),
                residualVariance(),
                -deviance() / 2,
                clusterEffects(data, level));
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

    /** û = ΛK⁻¹Λ'Z'(y − Xβ), Var(û − u) = σ²ΛK⁻¹Λ' given β and the variances. */
    private List<Mixed.Cluster> clusterEffects(ClusterProducts data, double level) {
        var effects = new ArrayList<Mixed.Cluster>();
        for (int j = 0; j < clusters.size(); j++) {
            Products cluster = clusters.get(j);
            var residual = new DMatrixRMaj(random.length, 1);
            for (int b = 0; b < random.length; b++) {
                double sum = cluster.matrix().get(random[b], cluster.columns());
                for (int a = 0; a < coefficients.numRows; a++) {
                    sum -= cluster.matrix().get(random[b], a) * coefficients.get(a);
                }
                residual.set(b, 0, sum);
            }
            DMatrixRMaj effect = product(shrinkers.get(j), residual);
            var estimates = new ArrayList<Estimate>();
            for (int b = 0; b < random.length; b++) {
                double error = Math.sqrt(
                        Math.max(0, residualVariance() * shrinkers.get(j).get(b, b)));
                estimates.add(Estimate.normal(effect.get(b), error, level));
            }
            effects.add(new Mixed.Cluster(data.names().get(j), Math.round(cluster.students()), List.copyOf(estimates)));
        }
        return List.copyOf(effects);
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

    private static DMatrixRMaj productTransB(DMatrixRMaj a, DMatrixRMaj b) {
        var product = new DMatrixRMaj(a.numRows, b.numRows);
        CommonOps_DDRM.multTransB(a, b, product);
        return product;
    }
}

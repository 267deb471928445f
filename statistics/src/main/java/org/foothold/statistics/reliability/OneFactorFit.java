package org.foothold.statistics.reliability;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Reason;

/**
 * Maximum likelihood of one factor after Jöreskog (1967): for given unique variances ψ the best loadings follow from the
 * first eigenvector of ψ^(−½)Rψ^(−½); what is left, f(ψ) = Σ_{m>1}(θ_m − ln θ_m − 1) of the other eigenvalues, is minimised
 * over x = ln ψ by Newton steps with Jöreskog's approximate second derivatives (Σ_{m>1}ω_im·ω_jm)², halved until f falls.
 * ψ stays at or above 1e-6 of a task's variance (a task wholly explained by the factor is a Heywood case).
 */
final class OneFactorFit {

    private static final double LEAST = Math.log(1e-6);
    private static final int STEPS = 500;
    private static final double STILL = 1e-10;

    private final DMatrixRMaj correlations;
    private final int k;

    private double[] x;
    private Point point;

    private OneFactorFit(DMatrixRMaj correlations, double[] start) {
        this.correlations = correlations;
        this.k = start.length;
        this.x = start;
        this.point = at(start);
    }

    /** f, its gradient, its approximate second derivatives and the loadings at one ψ. */
    private record Point(double f, double[] gradient, DMatrixRMaj curvature, double[] loadings) {}

    static Answer<OneFactor> of(double[][] covariances) {
        var r = new DMatrixRMaj(Covariances.correlations(covariances));
        return GuttmanLambdas.inverse(r).flatMap(inverse -> {
            var start = new double[covariances.length];
            for (int j = 0; j < start.length; j++) {
                start[j] = Math.log((1 - .5 / start.length) / inverse.get(j, j));
            }
            var fit = new OneFactorFit(r, start);
            return fit.converges() ? Answer.known(fit.inPoints(covariances)) : Answer.undefined(Reason.NO_BEST_FIT);
        });
    }

    private boolean converges() {
        for (int step = 0; step < STEPS; step++) {
            if (steepest() < STILL) {
                return true;
            }
            if (!improves(newtonStep())) {
                return steepest() < 1e-6;
            }
        }
        return false;
    }

    /** The steepest slope among the unique variances that are free to move. */
    private double steepest() {
        double steepest = 0;
        for (int j = 0; j < k; j++) {
            steepest = Math.max(steepest, isHeld(j) ? 0 : Math.abs(point.gradient[j]));
        }
        return steepest;
    }

    private boolean isHeld(int j) {
        return x[j] <= LEAST && point.gradient[j] > 0;
    }

    private double[] newtonStep() {
        DMatrixRMaj h = point.curvature.copy();
        var g = new DMatrixRMaj(k, 1);
        for (int j = 0; j < k; j++) {
            if (isHeld(j)) {
                for (int l = 0; l < k; l++) {
                    h.set(j, l, 0);
                    h.set(l, j, 0);
                }
            } else {
                g.set(j, point.gradient[j]);
            }
            h.add(j, j, isHeld(j) ? 1 : 1e-9);
        }
        var step = new DMatrixRMaj(k, 1);
        var solver = LinearSolverFactory_DDRM.symmPosDef(k);
        if (!solver.setA(h)) {
            return g.data;
        }
        solver.solve(g, step);
        return step.data;
    }

    private boolean improves(double[] step) {
        for (double size = 1; size > 1e-10; size /= 2) {
            double length = size;
            double[] next = new double[k];
            Arrays.setAll(next, j -> Math.max(LEAST, x[j] - length * step[j]));
            Point there = at(next);
            if (there.f < point.f || (there.f == point.f && !Arrays.equals(next, x))) {
                x = next;
                point = there;
                return true;
            }
        }
        return false;
    }

    private Point at(double[] logUnique) {
        var eigen = DecompositionFactory_DDRM.eig(k, true, true);
        eigen.decompose(scaled(logUnique));
        int first = 0;
        for (int m = 1; m < k; m++) {
            first = eigen.getEigenvalue(m).real > eigen.getEigenvalue(first).real ? m : first;
        }
        double f = 0;
        var gradient = new double[k];
        var rest = new DMatrixRMaj(k, k);
        for (int m = 0; m < k; m++) {
            if (m != first) {
                double value = eigen.getEigenvalue(m).real;
                DMatrixRMaj vector = eigen.getEigenVector(m);
                f += value - Math.log(value) - 1;
                Arrays.setAll(gradient, i -> gradient[i] + (1 - value) * vector.get(i) * vector.get(i));
                CommonOps_DDRM.multAddTransB(vector, vector, rest);
            }
        }
        CommonOps_DDRM.elementMult(rest, rest.copy());
        return new Point(f, gradient, rest, loadings(eigen, first, logUnique));
    }

    private DMatrixRMaj scaled(double[] logUnique) {
        DMatrixRMaj scaled = correlations.copy();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                scaled.set(i, j, scaled.get(i, j) * Math.exp(-(logUnique[i] + logUnique[j]) / 2));
            }
        }
        return scaled;
    }

    private double[] loadings(EigenDecomposition_F64<DMatrixRMaj> eigen, int first, double[] logUnique) {
        double common = Math.sqrt(Math.max(0, eigen.getEigenvalue(first).real - 1));
        DMatrixRMaj vector = eigen.getEigenVector(first);
        var loadings = new double[k];
        Arrays.setAll(loadings, j -> Math.exp(logUnique[j] / 2) * common * vector.get(j));
        return loadings;
    }

    private OneFactor inPoints(double[][] covariances) {
        double sign = Arrays.stream(point.loadings).sum() < 0 ? -1 : 1;
        var loadings = new double[k];
        var unique = new double[k];
        for (int j = 0; j < k; j++) {
            loadings[j] = sign * point.loadings[j] * Math.sqrt(covariances[j][j]);
            unique[j] = Math.exp(x[j]) * covariances[j][j];
        }
        return OneFactor.of(loadings, unique, Covariances.sum(covariances));
    }
}

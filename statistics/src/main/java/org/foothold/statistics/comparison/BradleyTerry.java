package org.foothold.statistics.comparison;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The fit by Newton's method: maximum of Σ w_ij ln p_ij − λ/2·Σθ², p_ij = 1/(1 + e^{θ_j−θ_i}), with Σθ = 0. The log likelihood
 * is concave; with λ = 0 it has a maximum only if the wins link every piece to every other, both ways (Ford 1957).
 */
final class BradleyTerry {

    private static final int MOST_STEPS = 200;
    private static final double DONE = 1e-12;

    private final double[][] wins;
    private final double ridge;
    private final double[] theta;
    private boolean converged;

    private BradleyTerry(double[][] wins, double ridge) {
        this.wins = wins;
        this.ridge = ridge;
        this.theta = new double[wins.length];
    }

    static BradleyTerry of(Comparisons comparisons, List<String> objects, double ridge) {
        var wins = new double[objects.size()][objects.size()];
        comparisons
                .halves()
                .forEach((verdict, halves) ->
                        wins[objects.indexOf(verdict.better())][objects.indexOf(verdict.worse())] +=
                                Comparisons.wins(halves));
        var fit = new BradleyTerry(wins, ridge);
        fit.climb();
        return fit;
    }

    private void climb() {
        double now = objective(theta);
        for (int i = 0; i < MOST_STEPS && !converged; i++) {
            DMatrixRMaj step = new DMatrixRMaj(theta.length, 1);
            CommonOps_DDRM.mult(inverse(), slope(), step);
            double[] from = theta.clone();
            double factor = 1;
            do {
                for (int a = 0; a < theta.length; a++) {
                    theta[a] = from[a] + factor * step.get(a);
                }
                factor /= 2;
            } while (factor > 1e-8 && !(objective(theta) >= now - 1e-13 * Math.abs(now)));
            now = objective(theta);
            converged = CommonOps_DDRM.elementMaxAbs(step) < DONE * (1 + largest());
        }
    }

    private double largest() {
        double largest = 0;
        for (double one : theta) {
            largest = Math.max(largest, Math.abs(one));
        }
        return largest;
    }

    private double objective(double[] at) {
        double sum = logLikelihood(at);
        for (double one : at) {
            sum -= ridge / 2 * one * one;
        }
        return sum;
    }

    private double logLikelihood(double[] at) {
        double sum = 0;
        for (int a = 0; a < at.length; a++) {
            for (int b = 0; b < at.length; b++) {
                double behind = at[b] - at[a];
                double lost = behind > 0 ? behind + Math.log1p(Math.exp(-behind)) : Math.log1p(Math.exp(behind));
                sum -= wins[a][b] == 0 ? 0 : wins[a][b] * lost;
            }
        }
        return sum;
    }

    private DMatrixRMaj slope() {
        var slope = new DMatrixRMaj(theta.length, 1);
        for (int a = 0; a < theta.length; a++) {
            slope.add(a, 0, -ridge * theta[a]);
            for (int b = 0; b < theta.length; b++) {
                double surprise = wins[a][b] * (1 - chance(a, b));
                slope.add(a, 0, surprise);
                slope.add(b, 0, -surprise);
            }
        }
        return slope;
    }

    double chance(int a, int b) {
        return 1 / (1 + Math.exp(theta[b] - theta[a]));
    }

    double times(int a, int b) {
        return wins[a][b] + wins[b][a];
    }

    /**
     * The covariance of the θ about their mean: (H + λI + c·11')⁻¹ without its part along 1, which is 11'/(n(λ + cn)). A common
     * shift means nothing, so it adds no error.
     */
    DMatrixRMaj covariance() {
        DMatrixRMaj information = information();
        double n = theta.length;
        double shift = shift(information);
        DMatrixRMaj inverse = inverse(information, shift);
        CommonOps_DDRM.add(inverse, -1 / (n * (ridge + shift * n)));
        return inverse;
    }

    private DMatrixRMaj inverse() {
        DMatrixRMaj information = information();
        return inverse(information, shift(information));
    }

    /** (H + λI + c·11')⁻¹. 1 is an eigenvector of it: 1/(λ + cn). */
    private static DMatrixRMaj inverse(DMatrixRMaj information, double shift) {
        DMatrixRMaj inverse = information.copy();
        CommonOps_DDRM.add(inverse, shift);
        CommonOps_DDRM.invert(inverse);
        return inverse;
    }

    /** c: as large as what single pieces are known by, so that nothing is lost beside it however many comparisons there are. */
    private double shift(DMatrixRMaj information) {
        return Math.max(1, CommonOps_DDRM.trace(information) / theta.length);
    }

    /** H + λI. */
    private DMatrixRMaj information() {
        int n = theta.length;
        var matrix = new DMatrixRMaj(n, n);
        for (int a = 0; a < n; a++) {
            matrix.add(a, a, ridge);
            for (int b = 0; b < n; b++) {
                double information = times(a, b) * chance(a, b) * chance(b, a);
                matrix.add(a, b, -information);
                matrix.add(a, a, information);
            }
        }
        return matrix;
    }

    boolean converged() {
        return converged;
    }

    double theta(int a) {
        return theta[a];
    }

    double logLikelihood() {
        return logLikelihood(theta);
    }

    double wins(int a, int b) {
        return wins[a][b];
    }

    int size() {
        return theta.length;
    }
}

package org.foothold.statistics.dif;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.MatrixFeatures_DDRM;

/**
 * Maximum likelihood of a logistic regression on counts by Newton's method. Columns: 1, total, group, total × group; the first
 * few of them are used. Totals are centred inside, so that the columns do not nearly repeat each other.
 */
final class LogisticFit {

    private static final int MOST_STEPS = 100;
    private static final double DONE = 1e-10;
    private static final double RUN_AWAY = 30;

    private final Strata strata;
    private final int columns;
    private final double centre;
    private final double[] coefficients;
    private DMatrixRMaj information;
    private boolean converged;

    private LogisticFit(Strata strata, int columns) {
        this.strata = strata;
        this.columns = columns;
        this.centre = meanTotal(strata);
        this.coefficients = new double[columns];
        this.information = new DMatrixRMaj(columns, columns);
    }

    static LogisticFit of(Strata strata, int columns) {
        var fit = new LogisticFit(strata, columns);
        fit.climb();
        return fit;
    }

    private static double meanTotal(Strata strata) {
        double sum = 0;
        for (int s = 0; s < strata.size(); s++) {
            sum += (double) s * strata.students(s);
        }
        return sum / Math.max(1, strata.students());
    }

    /** With an intercept only. */
    static double nullLogLikelihood(Strata strata) {
        double right = strata.withScore(1);
        double wrong = strata.withScore(0);
        return part(right, right / (right + wrong)) + part(wrong, wrong / (right + wrong));
    }

    private static double part(double count, double chance) {
        return count == 0 ? 0 : count * Math.log(chance);
    }

    private void climb() {
        double now = logLikelihood();
        for (int i = 0; i < MOST_STEPS && !converged; i++) {
            DMatrixRMaj step = step();
            if (MatrixFeatures_DDRM.hasUncountable(step)) {
                return;
            }
            double[] before = coefficients.clone();
            double factor = 1;
            do {
                move(before, step, factor);
                factor /= 2;
            } while (factor > 1e-8 && !(logLikelihood() >= now - 1e-12 * Math.abs(now)));
            now = logLikelihood();
            converged = CommonOps_DDRM.elementMaxAbs(step) < DONE;
        }
        converged &= !ranAway();
    }

    private void move(double[] from, DMatrixRMaj step, double factor) {
        for (int a = 0; a < columns; a++) {
            coefficients[a] = from[a] + factor * step.get(a);
        }
    }

    /** Chances of 0 and 1 for every student of a cell: what explains separates. */
    private boolean ranAway() {
        for (int s = 0; s < strata.size(); s++) {
            for (int g = 0; g < 2; g++) {
                if (strata.students(s, g) > 0 && Math.abs(linear(row(s, g))) > RUN_AWAY) {
                    return true;
                }
            }
        }
        return false;
    }

    private DMatrixRMaj step() {
        information = new DMatrixRMaj(columns, columns);
        var score = new DMatrixRMaj(columns, 1);
        for (int s = 0; s < strata.size(); s++) {
            for (int g = 0; g < 2; g++) {
                add(s, g, score);
            }
        }
        var step = new DMatrixRMaj(columns, 1);
        if (!CommonOps_DDRM.solve(information, score, step)) {
            CommonOps_DDRM.fill(step, Double.NaN);
        }
        return step;
    }

    private void add(int stratum, int group, DMatrixRMaj score) {
        double n = strata.students(stratum, group);
        if (n == 0) {
            return;
        }
        double[] row = row(stratum, group);
        double p = 1 / (1 + Math.exp(-linear(row)));
        for (int a = 0; a < columns; a++) {
            score.add(a, 0, row[a] * (strata.count(stratum, group, 1) - n * p));
            for (int b = 0; b < columns; b++) {
                information.add(a, b, n * p * (1 - p) * row[a] * row[b]);
            }
        }
    }

    private double[] row(int stratum, int group) {
        double total = stratum - centre;
        return new double[] {1, total, group, total * group};
    }

    private double linear(double[] row) {
        double sum = 0;
        for (int a = 0; a < columns; a++) {
            sum += coefficients[a] * row[a];
        }
        return sum;
    }

    boolean converged() {
        return converged;
    }

    double logLikelihood() {
        double sum = 0;
        for (int s = 0; s < strata.size(); s++) {
            for (int g = 0; g < 2; g++) {
                double x = linear(row(s, g));
                sum -= strata.count(s, g, 1) * softPlus(-x) + strata.count(s, g, 0) * softPlus(x);
            }
        }
        return sum;
    }

    /** ln(1 + e^x). */
    private static double softPlus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /** By uncentred totals. */
    double coefficient(int column) {
        int product = column + 1;
        boolean shifted = column % 2 == 0 && product < columns;
        return coefficients[column] - (shifted ? centre * coefficients[product] : 0);
    }

    /** Not for a column whose product with the total is in the model too: centring would have to be undone. */
    double standardError(int column) {
        DMatrixRMaj covariance = information.copy();
        CommonOps_DDRM.invert(covariance);
        return Math.sqrt(covariance.get(column, column));
    }
}

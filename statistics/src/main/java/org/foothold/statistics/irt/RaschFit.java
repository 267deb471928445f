package org.foothold.statistics.irt;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.Reason;
import org.foothold.statistics.numeric.Covariance;

/**
 * Conditional maximum likelihood (Andersen 1970): given the total r, a pattern has the probability exp(−Σ x_j b_j)/γ_r(ε), ε =
 * exp(−b), free of the students' abilities. ln L = −Σ b_j s_j − Σ n_r ln γ_r depends on how many have each task right and how
 * many have each total only. Newton's method; Σb = 0. Students with all or nothing right tell nothing.
 */
final class RaschFit {

    private static final int STEPS = 50;
    private static final double FAR = 15;

    private final double[] right;
    private final double[] totals;
    private final int tasks;

    private RaschFit(double[] right, double[] totals) {
        this.right = right;
        this.totals = totals;
        this.tasks = right.length;
    }

    static Answer<RaschModel> of(long[] right, Histogram totals) {
        int tasks = right.length;
        if (tasks < 2) {
            return Answer.notEnough(2 - tasks, Counted.TASKS);
        }
        long perfect = totals.count(tasks);
        long telling = totals.total() - perfect - totals.count(0);
        if (telling < 2) {
            return Answer.notEnough((int) (2 - telling), Counted.STUDENTS);
        }
        var s = new double[tasks];
        Arrays.setAll(s, task -> right[task] - perfect);
        for (double each : s) {
            if (each <= 0 || each >= telling) {
                return Answer.undefined(each <= 0 ? Reason.ALL_WRONG : Reason.ALL_RIGHT);
            }
        }
        var n = new double[tasks + 1];
        Arrays.setAll(n, r -> r == 0 || r == tasks ? 0 : totals.count(r));
        return new RaschFit(s, n).fit(telling);
    }

    private Answer<RaschModel> fit(double telling) {
        var b = new double[tasks];
        Arrays.setAll(b, j -> Math.log((telling - right[j]) / right[j]));
        centre(b);
        for (int step = 0; step < STEPS; step++) {
            var at = new Point(b);
            double most = 0;
            for (int j = 0; j < tasks; j++) {
                double change = Math.clamp(at.step[j], -1, 1);
                b[j] += change;
                most = Math.max(most, Math.abs(change));
            }
            centre(b);
            if (Arrays.stream(b).anyMatch(each -> !(Math.abs(each) < FAR))) {
                return Answer.undefined(Reason.NO_BEST_FIT);
            }
            if (most < 1e-11) {
                var found = new Point(b);
                return Answer.known(RaschModel.of(b, found.errors, found.logLikelihood));
            }
        }
        return Answer.undefined(Reason.NO_BEST_FIT);
    }

    private static void centre(double[] b) {
        double mean = Arrays.stream(b).average().orElse(0);
        Arrays.setAll(b, j -> b[j] - mean);
    }

    /** The likelihood at one set of difficulties, the Newton step from there, and standard errors. */
    private final class Point {

        private final double[] epsilon;
        private final double[] all;
        private final double[][] given;
        private final double logLikelihood;
        private final double[] step;
        private final double[] errors;

        Point(double[] b) {
            epsilon = Arrays.stream(b).map(each -> Math.exp(-each)).toArray();
            all = Symmetric.without(epsilon, -1, -1);
            given = new double[tasks][tasks + 1];
            double sum = 0;
            for (int j = 0; j < tasks; j++) {
                double[] others = Symmetric.without(epsilon, j, -1);
                sum -= b[j] * right[j];
                for (int r = 1; r <= tasks; r++) {
                    given[j][r] = epsilon[j] * others[r - 1] / all[r];
                }
            }
            for (int r = 1; r < tasks; r++) {
                sum -= totals[r] * Math.log(all[r]);
            }
            logLikelihood = sum;
            DMatrixRMaj covariances = Covariance.of(information()).orElseGet(this::unknown);
            step = steps(covariances);
            errors = new double[tasks];
            Arrays.setAll(errors, j -> Math.sqrt(Math.max(0, covariances.get(j, j) - 1.0 / tasks / tasks)));
        }

        /** Minus the second derivatives, with 1 added everywhere: it is singular along equal shifts of all difficulties. */
        private DMatrixRMaj information() {
            var information = new DMatrixRMaj(tasks, tasks);
            for (int j = 0; j < tasks; j++) {
                for (int l = 0; l <= j; l++) {
                    double sum = 1;
                    double[] others = j == l ? all : Symmetric.without(epsilon, j, l);
                    for (int r = 1; r < tasks; r++) {
                        double both = j == l ? given[j][r] : pair(epsilon[j] * epsilon[l], others, r);
                        sum += totals[r] * (both - given[j][r] * given[l][r]);
                    }
                    information.set(j, l, sum);
                    information.set(l, j, sum);
                }
            }
            return information;
        }

        private DMatrixRMaj unknown() {
            var unknown = new DMatrixRMaj(tasks, tasks);
            Arrays.fill(unknown.data, Double.NaN);
            return unknown;
        }

        private double pair(double product, double[] others, int r) {
            return r < 2 ? 0 : product * others[r - 2] / all[r];
        }

        private double[] steps(DMatrixRMaj covariances) {
            var slope = new double[tasks];
            for (int j = 0; j < tasks; j++) {
                slope[j] = -right[j];
                for (int r = 1; r < tasks; r++) {
                    slope[j] += totals[r] * given[j][r];
                }
            }
            var steps = new double[tasks];
            for (int j = 0; j < tasks; j++) {
                for (int l = 0; l < tasks; l++) {
                    steps[j] += covariances.get(j, l) * slope[l];
                }
            }
            return steps;
        }
    }
}

package org.foothold.statistics.irt;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.foothold.statistics.answers.AnswerPatterns;

/**
 * Slopes and information of the likelihood at one point. That of the complete data would hold if abilities were known; the observed
 * one is less by what the answers leave open (Louis 1982): Σ n·Cov(s | pattern), s the slopes at a point of ability.
 */
final class Information {

    private final Expectation at;
    private final Parameters parameters;
    private final Curve.Derivatives[][][] derivatives;

    Information(Expectation at) {
        this.at = at;
        this.parameters = at.parameters();
        derivatives = new Curve.Derivatives[parameters.tasks()][][];
        for (int task = 0; task < derivatives.length; task++) {
            derivatives[task] = new Curve.Derivatives[parameters.of(task)][Quadrature.POINTS];
        }
        each((task, score, q) -> derivatives[task][score][q] = at.curve(task).derivatives(Quadrature.NODES[q], score));
    }

    DMatrixRMaj slopes() {
        var slopes = new DMatrixRMaj(parameters.size(), 1);
        each((task, score, q) -> {
            double[] first = derivatives[task][score][q].first();
            for (int i = 0; i < first.length; i++) {
                slopes.data[parameters.place(task, i)] += at.expected(task, score, q) * first[i];
            }
        });
        return slopes;
    }

    DMatrixRMaj complete() {
        var information = new DMatrixRMaj(parameters.size(), parameters.size());
        each((task, score, q) -> {
            double weight = at.expected(task, q) * at.chance(task, score, q);
            double[] first = derivatives[task][score][q].first();
            add(information, task, (i, l) -> weight * first[i] * first[l]);
        });
        return information;
    }

    DMatrixRMaj observed() {
        var information = new DMatrixRMaj(parameters.size(), parameters.size());
        each((task, score, q) -> {
            double[][] second = derivatives[task][score][q].second();
            add(information, task, (i, l) -> -at.expected(task, score, q) * second[i][l]);
        });
        var open = new DMatrixRMaj(parameters.size(), parameters.size());
        at.answers().forEach((scores, students) -> {
            CommonOps_DDRM.multInner(deviations(scores, students), open);
            CommonOps_DDRM.subtractEquals(information, open);
        });
        return information;
    }

    /** One row per point: √(students · share) · (slopes there − mean slopes). */
    private DMatrixRMaj deviations(int[] scores, long students) {
        double[] shares = at.posterior(scores);
        int size = parameters.size();
        var rows = new DMatrixRMaj(Quadrature.POINTS, size);
        var mean = new double[size];
        for (int q = 0; q < shares.length; q++) {
            slopes(rows.data, q * size, q, scores);
            for (int i = 0; i < size; i++) {
                mean[i] += shares[q] * rows.data[q * size + i];
            }
        }
        for (int q = 0; q < shares.length; q++) {
            double root = Math.sqrt(students * shares[q]);
            for (int i = 0; i < size; i++) {
                rows.data[q * size + i] = root * (rows.data[q * size + i] - mean[i]);
            }
        }
        return rows;
    }

    private void slopes(double[] row, int from, int q, int... scores) {
        for (int task = 0; task < scores.length; task++) {
            if (scores[task] != AnswerPatterns.NOT_GIVEN) {
                double[] first = derivatives[task][scores[task]][q].first();
                for (int i = 0; i < first.length; i++) {
                    row[from + parameters.place(task, i)] += first[i];
                }
            }
        }
    }

    private interface Point {
        void of(int task, int score, int q);
    }

    private void each(Point point) {
        for (int task = 0; task < parameters.tasks(); task++) {
            for (int score = 0; score < parameters.of(task); score++) {
                for (int q = 0; q < Quadrature.POINTS; q++) {
                    point.of(task, score, q);
                }
            }
        }
    }

    private interface Entry {
        double of(int i, int l);
    }

    private void add(DMatrixRMaj matrix, int task, Entry entry) {
        for (int i = 0; i < parameters.of(task); i++) {
            for (int l = 0; l < parameters.of(task); l++) {
                matrix.add(parameters.place(task, i), parameters.place(task, l), entry.of(i, l));
            }
        }
    }
}

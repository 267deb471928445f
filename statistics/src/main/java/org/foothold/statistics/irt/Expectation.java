package org.foothold.statistics.irt;

import java.util.stream.IntStream;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.numeric.Logarithms;

/**
 * What the parameters of a bank make of the patterns: the likelihood ln L = Σ n ln ∫ ΠP(x_j|z)φ(z)dz, and the expected counts of
 * scores at each point of ability (Bock & Aitkin 1981).
 */
final class Expectation {

    private final AnswerPatterns answers;
    private final Parameters parameters;
    private final Curve[] curves;
    private final double[][][] logChances;
    private final double[][][] expected;
    private final double logLikelihood;

    Expectation(AnswerPatterns answers, Parameters parameters, double... at) {
        this.answers = answers;
        this.parameters = parameters;
        curves = IntStream.range(0, parameters.tasks())
                .mapToObj(task -> parameters.curve(task, at))
                .toArray(Curve[]::new);
        logChances = new double[curves.length][][];
        expected = new double[curves.length][][];
        for (int task = 0; task < curves.length; task++) {
            prepare(task);
        }
        var sum = new double[1];
        answers.forEach((scores, students) -> sum[0] += students * count(scores, students));
        logLikelihood = sum[0];
    }

    private void prepare(int task) {
        int scores = parameters.of(task);
        logChances[task] = new double[scores][Quadrature.POINTS];
        expected[task] = new double[scores][Quadrature.POINTS];
        for (int score = 0; score < scores; score++) {
            for (int q = 0; q < Quadrature.POINTS; q++) {
                logChances[task][score][q] = curves[task].logChance(Quadrature.NODES[q], score);
            }
        }
    }

    private double count(int[] scores, long students) {
        double[] shares = Quadrature.LOG_WEIGHTS.clone();
        double logChance = weigh(shares, scores);
        for (int task = 0; task < scores.length; task++) {
            if (scores[task] != AnswerPatterns.NOT_GIVEN) {
                double[] there = expected[task][scores[task]];
                for (int q = 0; q < shares.length; q++) {
                    there[q] += students * shares[q];
                }
            }
        }
        return logChance;
    }

    private double weigh(double[] logs, int... scores) {
        for (int task = 0; task < scores.length; task++) {
            if (scores[task] != AnswerPatterns.NOT_GIVEN) {
                double[] there = logChances[task][scores[task]];
                for (int q = 0; q < logs.length; q++) {
                    logs[q] += there[q];
                }
            }
        }
        return Logarithms.toShares(logs);
    }

    /** Shares of the points of ability, given a pattern. */
    double[] posterior(int... scores) {
        double[] shares = Quadrature.LOG_WEIGHTS.clone();
        weigh(shares, scores);
        return shares;
    }

    AnswerPatterns answers() {
        return answers;
    }

    Parameters parameters() {
        return parameters;
    }

    Curve curve(int task) {
        return curves[task];
    }

    double expected(int task, int score, int q) {
        return expected[task][score][q];
    }

    /** Expected number of students at a point who were given the task. */
    double expected(int task, int q) {
        double students = 0;
        for (double[] ofScore : expected[task]) {
            students += ofScore[q];
        }
        return students;
    }

    double chance(int task, int score, int q) {
        return Math.exp(logChances[task][score][q]);
    }

    double logLikelihood() {
        return logLikelihood;
    }
}

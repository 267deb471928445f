package org.foothold.statistics.validation;

import java.util.SplittableRandom;

/**
 * Right-or-wrong tasks of equal steps of difficulty answered by students of normal ability (Rasch). What every coefficient is
 * in the whole population follows from the chances at each ability, summed over a fine grid, because answers are independent
 * of each other given the ability.
 */
final class RightOrWrong {

    private static final double STEP = .01;
    private static final double FARTHEST = 6;

    private final double[] difficulties;
    private final double[] means;
    private final double[][] products;

    /** @param easiest, hardest difficulties in logits, in equal steps between */
    RightOrWrong(int tasks, double easiest, double hardest) {
        difficulties = new double[tasks];
        means = new double[tasks];
        products = new double[tasks][tasks];
        for (int j = 0; j < tasks; j++) {
            difficulties[j] = easiest + (hardest - easiest) * j / (tasks - 1);
        }
        double all = 0;
        for (double ability = -FARTHEST; ability <= FARTHEST; ability += STEP) {
            double weight = Math.exp(-ability * ability / 2);
            all += weight;
            gather(ability, weight);
        }
        for (int j = 0; j < tasks; j++) {
            means[j] /= all;
            for (int l = 0; l < tasks; l++) {
                products[j][l] /= all;
            }
        }
    }

    private void gather(double ability, double weight) {
        for (int j = 0; j < means.length; j++) {
            double right = chance(ability, j);
            means[j] += weight * right;
            for (int l = 0; l < means.length; l++) {
                products[j][l] += weight * (j == l ? right : right * chance(ability, l));
            }
        }
    }

    private double chance(double ability, int task) {
        return 1 / (1 + Math.exp(difficulties[task] - ability));
    }

    private double covariance(int j, int l) {
        return products[j][l] - means[j] * means[l];
    }

    double alpha() {
        double k = means.length;
        double own = 0;
        double all = 0;
        for (int j = 0; j < k; j++) {
            own += covariance(j, j);
            for (int l = 0; l < k; l++) {
                all += covariance(j, l);
            }
        }
        return k / (k - 1) * (1 - own / all);
    }

    /** Of the points on a task with the total of the others. */
    double restCorrelation(int task) {
        double with = 0;
        double rest = 0;
        for (int j = 0; j < means.length; j++) {
            for (int l = 0; l < means.length; l++) {
                rest += j == task || l == task ? 0 : covariance(j, l);
            }
            with += j == task ? 0 : covariance(task, j);
        }
        return with / Math.sqrt(covariance(task, task) * rest);
    }

    int[][] answers(SplittableRandom random, int students) {
        var answers = new int[students][means.length];
        for (int[] row : answers) {
            double ability = random.nextGaussian();
            for (int j = 0; j < row.length; j++) {
                row[j] = random.nextDouble() < chance(ability, j) ? 1 : 0;
            }
        }
        return answers;
    }
}

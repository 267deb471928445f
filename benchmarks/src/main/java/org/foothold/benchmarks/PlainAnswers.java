package org.foothold.benchmarks;

/** What one would write first: codes as double[][], loops over students and tasks. */
final class PlainAnswers {

    private static final int OPTIONS = 4;

    private final double[][] answers;
    private final double[] keys;
    private final byte[] groups;

    PlainAnswers(SimulatedAnswers simulated) {
        this.keys = new double[simulated.keys().length];
        this.groups = simulated.groups();
        this.answers = new double[groups.length][keys.length];
        for (int task = 0; task < keys.length; task++) {
            keys[task] = simulated.keys()[task];
            for (int student = 0; student < groups.length; student++) {
                answers[student][task] = simulated.code(student, task);
            }
        }
    }

    /** Difficulty, r with rest, α, mean rest of every option, Mantel-Haenszel odds. */
    long analyse() {
        double[] totals = totals();
        double result = alpha(totals);
        for (int task = 0; task < keys.length; task++) {
            result += correlation(task, totals) + options(task, totals) + odds(task, totals);
        }
        return Double.hashCode(result);
    }

    private double[] totals() {
        var totals = new double[answers.length];
        for (int student = 0; student < answers.length; student++) {
            for (int task = 0; task < keys.length; task++) {
                totals[student] += right(student, task);
            }
        }
        return totals;
    }

    private double right(int student, int task) {
        return answers[student][task] == keys[task] ? 1 : 0;
    }

    private double alpha(double[] totals) {
        double variances = 0;
        for (int task = 0; task < keys.length; task++) {
            double p = 0;
            for (int student = 0; student < answers.length; student++) {
                p += right(student, task) / answers.length;
            }
            variances += p * (1 - p);
        }
        double mean = 0;
        for (double total : totals) {
            mean += total / totals.length;
        }
        double variance = 0;
        for (double total : totals) {
            variance += (total - mean) * (total - mean) / totals.length;
        }
        return keys.length / (keys.length - 1.0) * (1 - variances / variance);
    }

    private double correlation(int task, double[] totals) {
        double x = 0;
        double r = 0;
        double rr = 0;
        double xr = 0;
        for (int student = 0; student < totals.length; student++) {
            double right = right(student, task);
            double rest = totals[student] - right;
            x += right;
            r += rest;
            rr += rest * rest;
            xr += right * rest;
        }
        double n = totals.length;
        return (n * xr - x * r) / Math.sqrt((n * x - x * x) * (n * rr - r * r));
    }

    private double options(int task, double[] totals) {
        var counts = new double[OPTIONS + 1];
        var sums = new double[OPTIONS + 1];
        for (int student = 0; student < totals.length; student++) {
            int code = (int) answers[student][task];
            counts[code]++;
            sums[code] += totals[student] - right(student, task);
        }
        double means = 0;
        for (int code = 1; code <= OPTIONS; code++) {
            means += sums[code] / counts[code];
        }
        return means;
    }

    private double odds(int task, double[] totals) {
        var table = new double[keys.length + 1][2][2];
        for (int student = 0; student < totals.length; student++) {
            table[(int) totals[student]][groups[student]][(int) right(student, task)]++;
        }
        double above = 0;
        double below = 0;
        for (double[][] cell : table) {
            double n = cell[0][0] + cell[0][1] + cell[1][0] + cell[1][1];
            above += n == 0 ? 0 : cell[0][1] * cell[1][0] / n;
            below += n == 0 ? 0 : cell[0][0] * cell[1][1] / n;
        }
        return above / below;
    }
}

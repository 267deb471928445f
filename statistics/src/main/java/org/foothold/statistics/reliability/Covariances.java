package org.foothold.statistics.reliability;

import java.util.Arrays;

/** Sums over a covariance matrix of tasks. */
final class Covariances {

    private Covariances() {}

    static double trace(double[][] s) {
        double trace = 0;
        for (int i = 0; i < s.length; i++) {
            trace += s[i][i];
        }
        return trace;
    }

    /** The variance of the total score. */
    static double sum(double[][] s) {
        return Arrays.stream(rowSums(s)).sum();
    }

    static double[] rowSums(double[][] s) {
        return Arrays.stream(s).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }

    static boolean hasConstant(double[][] s) {
        for (int i = 0; i < s.length; i++) {
            if (s[i][i] <= 0) {
                return true;
            }
        }
        return false;
    }

    static double[][] correlations(double[][] s) {
        var r = new double[s.length][s.length];
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                r[i][j] = i == j ? 1 : s[i][j] / Math.sqrt(s[i][i] * s[j][j]);
            }
        }
        return r;
    }
}

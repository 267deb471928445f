package org.foothold.statistics.numeric;

/** Weights that are too small for a double and are held as logarithms. */
public final class Logarithms {

    private Logarithms() {}

    /** Turns logarithms of weights, not all −∞, into shares of their sum. @return the logarithm of the sum */
    public static double toShares(double... logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - most);
            sum += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return most + Math.log(sum);
    }
}

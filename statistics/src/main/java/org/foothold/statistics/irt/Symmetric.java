package org.foothold.statistics.irt;

/** Elementary symmetric functions γ_r of ε: the sum of products of r different ones, by adding one ε after the other. */
final class Symmetric {

    private Symmetric() {}

    /** Of all but the named ones; −1 leaves none out. */
    static double[] without(double[] epsilon, int one, int other) {
        var gamma = new double[epsilon.length + 1];
        gamma[0] = 1;
        int used = 0;
        for (int j = 0; j < epsilon.length; j++) {
            if (j != one && j != other) {
                used++;
                for (int r = used; r > 0; r--) {
                    gamma[r] += gamma[r - 1] * epsilon[j];
                }
            }
        }
        return gamma;
    }
}

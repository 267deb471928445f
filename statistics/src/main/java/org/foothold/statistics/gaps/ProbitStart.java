package org.foothold.statistics.gaps;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Where the search for an ordered probit begins: cuts from all groups together, each mean from its own shares. */
final class ProbitStart {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private ProbitStart() {}

    /** The normal quantiles of the shares up to each category, all groups together. */
    static double[] cuts(long[][] counts) {
        var all = new long[counts[0].length];
        for (long[] group : counts) {
            for (int k = 0; k < all.length; k++) {
                all[k] += group[k];
            }
        }
        return quantiles(all);
    }

    /** The mean distance of the cuts from the group's own quantiles. */
    static double[] means(long[][] counts, double[] cuts) {
        var means = new double[counts.length];
        for (int g = 0; g < means.length; g++) {
            double[] own = quantiles(counts[g]);
            for (int j = 0; j < cuts.length; j++) {
                means[g] += (cuts[j] - own[j]) / cuts.length;
            }
        }
        return means;
    }

    /** Shares of 0 and 1 are moved inside by half a person. */
    private static double[] quantiles(long[] counts) {
        double n = 0;
        for (long count : counts) {
            n += count;
        }
        var quantiles = new double[counts.length - 1];
        double below = 0;
        for (int j = 0; j < quantiles.length; j++) {
            below += counts[j];
            quantiles[j] = NORMAL.inverseCumulativeProbability(Math.clamp(below / n, .5 / n, 1 - .5 / n));
        }
        return quantiles;
    }
}

package org.foothold.statistics.gaps;

/** The mean of one group when cuts and deviation are given: Newton's method on a concave likelihood. */
final class ProbitMean {

    private static final int MOST_STEPS = 200;

    private final double mean;
    private final double standardError;

    ProbitMean(long[] counts, double[] cuts, double deviation) {
        double log = Math.log(deviation);
        double at = ProbitStart.means(new long[][] {counts}, cuts)[0];
        for (int i = 0; i < MOST_STEPS; i++) {
            var group = new ProbitGroup(counts, cuts, at, log);
            double step = group.score()[0] / group.expectedInformation()[0][0];
            at += Math.clamp(step, -deviation, deviation);
            if (Math.abs(step) < 1e-12) {
                break;
            }
        }
        mean = at;
        standardError = 1 / Math.sqrt(new ProbitGroup(counts, cuts, at, log).observedInformation()[0][0]);
    }

    double mean() {
        return mean;
    }

    double standardError() {
        return standardError;
    }
}

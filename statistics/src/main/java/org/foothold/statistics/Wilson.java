package org.foothold.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The interval of a share x/n (Wilson 1927): (p + z²/2n ± z√(p(1−p)/n + z²/4n²))/(1 + z²/n). It never leaves 0 to 1 and holds
 * its level with few people too.
 */
public final class Wilson {

    private Wilson() {}

    public static Answer<Interval> interval(long x, long n, double level) {
        if (n == 0) {
            return Answer.undefined(Reason.NO_DATA);
        }
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double p = (double) x / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
        return Answer.known(new Interval(x == 0 ? 0 : centre - half, x == n ? 1 : centre + half, level));
    }
}

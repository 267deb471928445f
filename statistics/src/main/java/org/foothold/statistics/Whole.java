package org.foothold.statistics;

import java.math.BigInteger;

/** Exact arithmetic of whole sums, so that no variance is nearly zero when it is zero. */
public final class Whole {

    private Whole() {}

    /** a·b − c·d, rounded once. */
    public static double difference(long a, long b, long c, long d) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)))
                .doubleValue();
    }
}

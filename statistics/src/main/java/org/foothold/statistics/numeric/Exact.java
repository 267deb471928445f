package org.foothold.statistics.numeric;

import java.math.BigInteger;

/** Exact arithmetic of whole sums, so that no variance is nearly zero when it is zero. */
public final class Exact {

    private Exact() {}

    /** a·b − c·d, rounded once. */
    public static double difference(long a, long b, long c, long d) {
        long first = a * b;
        long second = c * d;
        boolean fits = Math.multiplyHigh(a, b) == first >> 63 && Math.multiplyHigh(c, d) == second >> 63;
        if (fits && Math.max(Math.abs(first), Math.abs(second)) < Long.MAX_VALUE / 2) {
            return first - second;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)))
                .doubleValue();
    }
}

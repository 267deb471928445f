package org.foothold.statistics.standing;

import java.util.Arrays;

/**
 * What a re-estimation starts from, and how much it goes on counting beside the data: as {@link #PIECES} pieces for each row. So
 * nothing that was merely never seen becomes impossible: with a chance of exactly 0 or 1 a single later piece could rule out every
 * level. Chances of success rise with the level and stay within what the levels mean, a guess below ½ and a slip below ½, else the
 * names of the levels could be exchanged (Beck & Chang 2007 on knowledge tracing).
 */
record Documented(FilterParameters values) {

    /** A power of 2, so that a value without data comes back as it was. */
    private static final double PIECES = 8;

    private static final double HALF = .5;

    /** The greatest Σ counts·ln p + PIECES·Σ documented·ln p. */
    static PerLevel distribution(double[] counts, PerLevel documented) {
        double total = Arrays.stream(counts).sum();
        double[] before = documented.toArray();
        var shares = new double[counts.length];
        Arrays.setAll(shares, i -> (counts[i] + PIECES * before[i]) / (total + PIECES));
        return total > 0 ? PerLevel.ofArray(shares) : documented;
    }

    /** The greatest likelihood under order and bounds: pool neighbours out of order (Ayer et al. 1955), then cut. */
    static PerLevel rising(double[] successes, double[] tries, PerLevel documented) {
        if (Arrays.stream(tries).sum() == 0) {
            return documented;
        }
        double[] before = documented.toArray();
        var shares = new double[tries.length];
        var weights = new double[tries.length];
        for (int level = 0; level < shares.length; level++) {
            weights[level] = tries[level] + PIECES;
            shares[level] = (successes[level] + PIECES * before[level]) / weights[level];
        }
        pool(shares, weights);
        return new PerLevel(Math.min(shares[0], HALF), shares[1], Math.max(shares[2], HALF), Math.max(shares[3], HALF));
    }

    private static void pool(double[] shares, double[] weights) {
        for (int last = 1; last < shares.length; last++) {
            int first = last;
            while (first > 0 && shares[first - 1] > mean(shares, weights, first, last)) {
                first--;
            }
            Arrays.fill(shares, first, last + 1, mean(shares, weights, first, last));
        }
    }

    private static double mean(double[] shares, double[] weights, int first, int last) {
        double sum = 0;
        double weight = 0;
        for (int level = first; level <= last; level++) {
            sum += weights[level] * shares[level];
            weight += weights[level];
        }
        return sum / weight;
    }

    /** What the documented pieces say of other values, as a log-likelihood: with that of the data it never falls. */
    double logLikelihood(FilterParameters other) {
        double sum = of(values.start(), other.start())
                + ofChances(values.right(), other.right())
                + ofChances(values.seen(), other.seen())
                + of(values.perPiece(), other.perPiece());
        for (Judge judge : Judge.values()) {
            sum += of(values.judge(judge), other.judge(judge));
        }
        return PIECES * sum;
    }

    private static double of(ByLevel documented, ByLevel other) {
        return Arrays.stream(Level.values())
                .mapToDouble(level -> of(documented.of(level), other.of(level)))
                .sum();
    }

    private static double of(PerLevel documented, PerLevel other) {
        return Arrays.stream(Level.values())
                .mapToDouble(level -> part(documented.at(level), other.at(level)))
                .sum();
    }

    private static double ofChances(PerLevel documented, PerLevel other) {
        return Arrays.stream(Level.values())
                .mapToDouble(level -> part(documented.at(level), other.at(level))
                        + part(1 - documented.at(level), 1 - other.at(level)))
                .sum();
    }

    private static double part(double share, double chance) {
        return share == 0 ? 0 : share * Math.log(chance);
    }
}

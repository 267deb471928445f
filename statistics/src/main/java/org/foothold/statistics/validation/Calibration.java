package org.foothold.statistics.validation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.Standing;
import org.foothold.statistics.standing.StandingDetail;

/**
 * What was said of simulated students, against what was true, at every look: after each piece of evidence. Shares of
 * nobody are {@code NaN} here: a table prints them as a dash.
 */
public final class Calibration {

    private static final int BINS = 10;
    private static final int TOO_EARLY = Level.values().length;
    private static final Set<Level> HAS = EnumSet.range(Level.SECURE, Level.GOING_FURTHER);
    private static final Set<Level> HAS_NOT = EnumSet.complementOf(EnumSet.copyOf(HAS));

    private final String condition;
    private final long[][][] looks;
    private final long[] bins = new long[BINS];
    private final long[] binsTrue = new long[BINS];
    private long firstCalls;
    private long firstCallsTrue;

    Calibration(String condition, int pieces) {
        this.condition = condition;
        this.looks = new long[pieces + 1][TOO_EARLY + 1][Level.values().length];
    }

    void look(int pieces, StandingDetail said, Level truth) {
        looks[pieces][said(said.standing())][truth.ordinal()]++;
        int bin = (int) Math.min(BINS - 1, said.probabilitySecure() * BINS);
        bins[bin]++;
        binsTrue[bin] += HAS.contains(truth) ? 1 : 0;
    }

    void firstSecure(Level truth) {
        firstCalls++;
        firstCallsTrue += HAS.contains(truth) ? 1 : 0;
    }

    private static int said(Standing standing) {
        return switch (standing) {
            case Standing.At at -> at.level().ordinal();
            case Standing.TooEarlyToTell tooEarly -> TOO_EARLY;
        };
    }

    public String condition() {
        return condition;
    }

    /** The promise: of the standings called secure or going further, the share of students who have the target. */
    public double secureKept() {
        return (double) count(HAS, HAS) / count(HAS, EnumSet.allOf(Level.class));
    }

    /** Of each student's first such call, the share right at that moment. */
    public double firstSecureKept() {
        return (double) firstCallsTrue / firstCalls;
    }

    /** Of the standings called not yet or on the way, the share of students who do not have the target. */
    public double belowKept() {
        return (double) count(HAS_NOT, HAS_NOT) / count(HAS_NOT, EnumSet.allOf(Level.class));
    }

    /** The share called too early to tell after that many pieces. */
    public double tooEarly(int pieces) {
        return (double) sum(looks[pieces][TOO_EARLY])
                / IntStream.rangeClosed(0, TOO_EARLY)
                        .mapToLong(said -> sum(looks[pieces][said]))
                        .sum();
    }

    /** Of those who have the target, the share called so after that many pieces. */
    public double found(int pieces) {
        long have = 0;
        long found = 0;
        for (Level truth : HAS) {
            for (int said = 0; said <= TOO_EARLY; said++) {
                have += looks[pieces][said][truth.ordinal()];
            }
            for (Level said : HAS) {
                found += looks[pieces][said.ordinal()][truth.ordinal()];
            }
        }
        return (double) found / have;
    }

    /** For each tenth of P(level ≥ secure): how many looks, and the share of students who have the target. */
    public List<Tenth> reliability() {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> new Tenth((double) bin / BINS, bins[bin], (double) binsTrue[bin] / bins[bin]))
                .toList();
    }

    /** One tenth of the scale of probabilities. */
    public record Tenth(double from, long looks, double share) {}

    private long count(Set<Level> said, Set<Level> truth) {
        long count = 0;
        for (long[][] look : looks) {
            for (Level s : said) {
                for (Level t : truth) {
                    count += look[s.ordinal()][t.ordinal()];
                }
            }
        }
        return count;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}

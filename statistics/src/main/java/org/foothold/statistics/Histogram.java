package org.foothold.statistics;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.foothold.statistics.numeric.Exact;

/**
 * How often each whole score occurs. Counts are whole numbers, so merging is exact, bit for bit; mean and variance come
 * from whole sums.
 */
public final class Histogram {

    private static final String MAGIC = "HIST";
    private static final int WIDEST = 10_000_000;
    private static final Histogram EMPTY = new Histogram(0, new long[0]);

    private final int lowest;
    private final long[] counts;
    private final long total;

    /** Σ i·counts[i] and Σ i²·counts[i]: from these every mean and variance follows without another look at the counts. */
    private final long steps;

    private final long squaredSteps;

    /** Without empty ends, so that equal data make equal histograms. */
    private Histogram(int lowest, long[] counts) {
        int from = 0;
        int to = counts.length;
        while (from < to && counts[from] == 0) {
            from++;
        }
        while (to > from && counts[to - 1] == 0) {
            to--;
        }
        this.lowest = from == to ? 0 : lowest + from;
        this.counts = Arrays.copyOfRange(counts, from, to);
        long people = 0;
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < this.counts.length; i++) {
            people += this.counts[i];
            sum += this.counts[i] * i;
            squares += this.counts[i] * i * i;
        }
        this.total = people;
        this.steps = sum;
        this.squaredSteps = squares;
    }

    public static Histogram empty() {
        return EMPTY;
    }

    public static Histogram of(int... scores) {
        if (scores.length == 0) {
            return EMPTY;
        }
        int lowest = Arrays.stream(scores).min().orElse(0);
        int highest = Arrays.stream(scores).max().orElse(0);
        var counts = new long[width(lowest, highest)];
        for (int score : scores) {
            counts[score - lowest]++;
        }
        return new Histogram(lowest, counts);
    }

    /** Every score between has its place, so a mistyped one would take all memory. */
    private static int width(int lowest, int highest) {
        long width = (long) highest - lowest + 1;
        if (width > WIDEST) {
            throw new IllegalArgumentException(
                    "scores from %d to %d: more than %d apart".formatted(lowest, highest, WIDEST));
        }
        return (int) width;
    }

    /** counts[i] people have the score lowest + i. */
    public static Histogram ofCounts(int lowest, long... counts) {
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts are not negative");
        }
        return new Histogram(lowest, counts.clone());
    }

    public Histogram add(int score) {
        return merge(ofCounts(score, 1));
    }

    public Histogram merge(Histogram other) {
        if (counts.length == 0 || other.counts.length == 0) {
            return counts.length == 0 ? other : this;
        }
        int from = Math.min(lowest, other.lowest);
        var sum = new long[width(from, Math.max(highest(), other.highest()))];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = count(from + i) + other.count(from + i);
        }
        return new Histogram(from, sum);
    }

    /** The same people with changed scores. */
    public Histogram map(IntUnaryOperator change) {
        Histogram changed = EMPTY;
        for (int i = 0; i < counts.length; i++) {
            changed = changed.merge(ofCounts(change.applyAsInt(lowest + i), counts[i]));
        }
        return changed;
    }

    public long total() {
        return total;
    }

    public long count(int score) {
        int at = score - lowest;
        return at >= 0 && at < counts.length ? counts[at] : 0;
    }

    /** Σ (score − origin) over everyone. */
    public long sumFrom(int origin) {
        return steps + (long) (lowest - origin) * total;
    }

    /** Σ (score − origin)² over everyone. */
    public long squaresFrom(int origin) {
        long away = lowest - origin;
        return squaredSteps + 2 * away * steps + away * away * total;
    }

    /** The scores from the lowest to the highest that occur, those between that nobody has included; none when empty. */
    public IntStream scores() {
        return IntStream.range(lowest, lowest + counts.length);
    }

    /** 0 when empty. */
    public int lowest() {
        return lowest;
    }

    /** −1 when empty. */
    public int highest() {
        return lowest + counts.length - 1;
    }

    public Moments moments() {
        if (total == 0) {
            return Moments.empty();
        }
        double m2 = Exact.difference(squaredSteps, total, steps, steps) / total;
        return new Moments(total, lowest + (double) steps / total, Math.max(0, m2));
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1).number(lowest).numbers(counts).toBytes();
    }

    public static Histogram fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, Histogram::read);
    }

    private static Histogram read(StateReader state) {
        int lowest = state.integer();
        long[] counts = state.counts();
        Math.addExact(lowest, counts.length);
        return ofCounts(lowest, counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that && lowest == that.lowest && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * lowest + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Histogram from " + lowest + ": " + Arrays.toString(counts);
    }
}

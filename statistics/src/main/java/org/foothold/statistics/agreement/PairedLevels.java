package org.foothold.statistics.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * How often the first judge named level i and the second level j, of levels 1 to K: all that agreement of two judges needs.
 * Levels that nobody named stay in K. Counts, so merging is exact.
 */
public final class PairedLevels {

    private static final String MAGIC = "PAIR";

    private final int levels;
    private final long[] counts;

    private PairedLevels(int levels, long[] counts) {
        this.levels = levels;
        this.counts = counts;
    }

    public static PairedLevels empty(int levels) {
        if (levels < 1) {
            throw new IllegalArgumentException("at least one level");
        }
        return new PairedLevels(levels, new long[levels * levels]);
    }

    /** Rows: the first judge. */
    public static PairedLevels ofCounts(long[]... table) {
        if (!Arrays.stream(table)
                .allMatch(
                        row -> row.length == table.length && Arrays.stream(row).allMatch(count -> count >= 0))) {
            throw new IllegalArgumentException("a square of counts: " + Arrays.deepToString(table));
        }
        PairedLevels pairs = empty(table.length);
        for (int i = 0; i < table.length; i++) {
            System.arraycopy(table[i], 0, pairs.counts, i * table.length, table.length);
        }
        return pairs;
    }

    public PairedLevels add(int first, int second) {
        if (first < 1 || first > levels || second < 1 || second > levels) {
            throw new IllegalArgumentException("levels 1 to " + levels + ": " + first + ", " + second);
        }
        var more = counts.clone();
        more[(first - 1) * levels + second - 1]++;
        return new PairedLevels(levels, more);
    }

    public PairedLevels merge(PairedLevels other) {
        if (levels != other.levels) {
            throw new IllegalArgumentException("other levels: " + levels + " and " + other.levels);
        }
        var both = counts.clone();
        Arrays.setAll(both, i -> both[i] + other.counts[i]);
        return new PairedLevels(levels, both);
    }

    /** The judges the other way round. */
    public PairedLevels swapped() {
        PairedLevels swapped = empty(levels);
        for (int i = 0; i < levels; i++) {
            for (int j = 0; j < levels; j++) {
                swapped.counts[j * levels + i] = counts[i * levels + j];
            }
        }
        return swapped;
    }

    public int levels() {
        return levels;
    }

    public long pairs() {
        return Arrays.stream(counts).sum();
    }

    /** Levels from 0 here, as in every matrix below. */
    long count(int first, int second) {
        return counts[first * levels + second];
    }

    long ofFirst(int level) {
        long sum = 0;
        for (int j = 0; j < levels; j++) {
            sum += count(level, j);
        }
        return sum;
    }

    long ofSecond(int level) {
        long sum = 0;
        for (int i = 0; i < levels; i++) {
            sum += count(i, level);
        }
        return sum;
    }

    /** Whether one of them always names one level. */
    boolean hasConstantJudge() {
        return IntStream.range(0, levels).anyMatch(level -> ofFirst(level) == pairs() || ofSecond(level) == pairs());
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1).number(levels).numbers(counts).toBytes();
    }

    public static PairedLevels fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, PairedLevels::read);
    }

    private static PairedLevels read(StateReader state) {
        var pairs = new PairedLevels(state.integer(), state.counts());
        if (pairs.levels < 1 || pairs.counts.length != (long) pairs.levels * pairs.levels) {
            throw new IllegalArgumentException("a damaged state");
        }
        return pairs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairedLevels that && levels == that.levels && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return pairs() + " pairs on " + levels + " levels: " + Arrays.toString(counts);
    }
}

package org.foothold.statistics.gaps;

import java.util.Arrays;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/** How many of one group stand at each of some ordered levels, the lowest first. */
public final class LevelCounts {

    private static final String MAGIC = "LVLC";

    private final long[] counts;

    private LevelCounts(long[] counts) {
        if (counts.length < 2 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("at least two levels, no negative counts: " + Arrays.toString(counts));
        }
        this.counts = counts;
    }

    public static LevelCounts empty(int levels) {
        return new LevelCounts(new long[levels]);
    }

    public static LevelCounts of(long... counts) {
        return new LevelCounts(counts.clone());
    }

    /** One more at a level; the lowest is 0. */
    public LevelCounts add(int level) {
        long[] more = counts.clone();
        more[level]++;
        return new LevelCounts(more);
    }

    public LevelCounts merge(LevelCounts other) {
        if (counts.length != other.counts.length) {
            throw new IllegalArgumentException("as many levels: " + this + " and " + other);
        }
        long[] sum = counts.clone();
        Arrays.setAll(sum, k -> sum[k] + other.counts[k]);
        return new LevelCounts(sum);
    }

    public int levels() {
        return counts.length;
    }

    public long count(int level) {
        return counts[level];
    }

    public long n() {
        return Arrays.stream(counts).sum();
    }

    long[] toArray() {
        return counts.clone();
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1).numbers(counts).toBytes();
    }

    public static LevelCounts fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, LevelCounts::read);
    }

    private static LevelCounts read(StateReader state) {
        return new LevelCounts(state.numbers());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LevelCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "LevelCounts" + Arrays.toString(counts);
    }
}

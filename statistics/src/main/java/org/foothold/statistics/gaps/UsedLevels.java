package org.foothold.statistics.gaps;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts without the levels that nobody of any group has: a cut between them could lie anywhere. */
final class UsedLevels {

    private static final int LEVELS_THAT_TELL_SPREAD = 3;

    private UsedLevels() {}

    static long[][] of(List<LevelCounts> groups) {
        int[] used = IntStream.range(0, groups.getFirst().levels())
                .filter(k -> groups.stream().anyMatch(group -> group.count(k) > 0))
                .toArray();
        return groups.stream()
                .map(group -> Arrays.stream(used).mapToLong(group::count).toArray())
                .toArray(long[][]::new);
    }

    /** The same counts with every level that the chosen groups leave empty joined to its neighbour below (or above). */
    static long[][] mergedFor(long[][] counts, int[] chosen) {
        int levels = counts[0].length;
        var target = new int[levels];
        int joined = -1;
        for (int k = 0; k < levels; k++) {
            int level = k;
            joined += Arrays.stream(chosen).anyMatch(g -> counts[g][level] > 0) ? 1 : 0;
            target[k] = Math.max(0, joined);
        }
        var merged = new long[counts.length][joined + 1];
        for (int g = 0; g < counts.length; g++) {
            for (int k = 0; k < levels; k++) {
                merged[g][target[k]] += counts[g][k];
            }
        }
        return merged;
    }

    /** With fewer levels any deviation fits, given a mean. */
    static boolean spreadKnown(long[] counts) {
        return occupied(counts) >= LEVELS_THAT_TELL_SPREAD;
    }

    static long occupied(long[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** A group wholly at one end could be anywhere beyond the outermost cut. */
    static boolean meanKnown(long[] counts) {
        long n = Arrays.stream(counts).sum();
        return n > 0 && counts[0] < n && counts[counts.length - 1] < n;
    }
}

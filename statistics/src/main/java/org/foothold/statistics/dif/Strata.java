package org.foothold.statistics.dif;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The counts of one task: students with one total, by group and score. */
record Strata(long[][][] counts) {

    /** Of these groups only, the first as reference. */
    Strata ofGroups(int... groups) {
        if (Arrays.equals(groups, IntStream.range(0, groups()).toArray())) {
            return this;
        }
        return new Strata(Arrays.stream(counts)
                .map(stratum -> IntStream.of(groups).mapToObj(g -> stratum[g]).toArray(long[][]::new))
                .toArray(long[][][]::new));
    }

    int size() {
        return counts.length;
    }

    int groups() {
        return counts[0].length;
    }

    int scores() {
        return counts[0][0].length;
    }

    long count(int stratum, int group, int score) {
        return counts[stratum][group][score];
    }

    long students(int stratum, int group) {
        long sum = 0;
        for (long count : counts[stratum][group]) {
            sum += count;
        }
        return sum;
    }

    long students(int stratum) {
        return IntStream.range(0, groups()).mapToLong(g -> students(stratum, g)).sum();
    }

    long students() {
        return IntStream.range(0, size()).mapToLong(this::students).sum();
    }

    long withScore(int stratum, int score) {
        return IntStream.range(0, groups())
                .mapToLong(g -> count(stratum, g, score))
                .sum();
    }

    long withScore(int score) {
        return IntStream.range(0, size()).mapToLong(s -> withScore(s, score)).sum();
    }

    /** Σ score over the students of a group. */
    long points(int stratum, int group) {
        long sum = 0;
        for (int score = 0; score < scores(); score++) {
            sum += score * count(stratum, group, score);
        }
        return sum;
    }

    /** Σ score² over the stratum. */
    long squares(int stratum) {
        long sum = 0;
        for (int score = 0; score < scores(); score++) {
            sum += (long) score * score * withScore(stratum, score);
        }
        return sum;
    }

    boolean hasBoth(int stratum) {
        return students(stratum, 0) > 0 && students(stratum, 1) > 0;
    }

    /** Strata in which the first two groups can be compared. */
    int[] shared() {
        return IntStream.range(0, size()).filter(this::hasBoth).toArray();
    }
}

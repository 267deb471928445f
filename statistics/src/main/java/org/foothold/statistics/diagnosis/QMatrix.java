package org.foothold.statistics.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which targets each task needs, all of them at once (Tatsuoka 1983).
 *
 * @param needs for each task the targets as bits
 */
public record QMatrix(int targets, List<Integer> needs) {

    /** 2¹⁰ profiles are as many as the answers to a bank can feed. */
    public static final int MOST_TARGETS = 10;

    public QMatrix {
        needs = List.copyOf(needs);
        int used = needs.stream().reduce(0, (one, other) -> one | other);
        if (targets < 1 || targets > MOST_TARGETS || needs.contains(0) || used != (1 << targets) - 1) {
            throw new IllegalArgumentException(
                    "1 to 10 targets, each needed by a task, and no task without: " + targets + ", " + needs);
        }
    }

    /** One row for each task; 1 where it needs the target of the column. */
    public static QMatrix of(int[]... rows) {
        return new QMatrix(
                rows[0].length,
                Arrays.stream(rows)
                        .map(row -> IntStream.range(0, row.length)
                                .map(target -> row[target] == 1 ? 1 << target : 0)
                                .sum())
                        .toList());
    }

    public int tasks() {
        return needs.size();
    }

    /**
     * Profiles (the targets that a student has) that are able to do the same tasks: no answers tell them apart.
     *
     * @param profiles targets as bits
     */
    record Alike(BitSet able, List<Integer> profiles) {

        /** The share of its profiles that have the target. */
        double having(int target) {
            return profiles.stream()
                    .mapToInt(profile -> profile >> target & 1)
                    .average()
                    .orElseThrow();
        }
    }

    List<Alike> alike() {
        Map<BitSet, List<Integer>> groups = new LinkedHashMap<>();
        for (int profile = 0; profile < 1 << targets; profile++) {
            groups.computeIfAbsent(able(profile), able -> new ArrayList<>()).add(profile);
        }
        return groups.entrySet().stream()
                .map(group -> new Alike(group.getKey(), group.getValue()))
                .toList();
    }

    private BitSet able(int profile) {
        var able = new BitSet();
        for (int task = 0; task < tasks(); task++) {
            able.set(task, (needs.get(task) & ~profile) == 0);
        }
        return able;
    }
}

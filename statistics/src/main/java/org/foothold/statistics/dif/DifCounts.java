package org.foothold.statistics.dif;

import java.util.Arrays;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * How often each score on each task was given by students of each group with each total: the counts
 * [task][group][total][score], on which everything here depends but purification. Whole numbers, so merging classes into a
 * state is exact, and pooling a task over classes by adding counts is exact too, which averaging results is not.
 *
 * <p>The total is over all tasks, the studied one included. Who has not answered every task cannot be matched by the total and
 * is only counted. Group 0 is the reference group, 1 the focal group, further ones for {@link Dif#ofGroups}.
 */
public final class DifCounts {

    private static final String MAGIC = "DIFC";

    private final int tasks;
    private final int groups;
    private final int scores;
    private final long[] cube;
    private final long incomplete;

    private DifCounts(int tasks, int groups, int scores, long[] cube, long incomplete) {
        if (tasks < 1 || groups < 2 || scores < 2 || cube.length != size(tasks, groups, scores)) {
            throw new IllegalArgumentException("tasks, at least two groups, at least two scores");
        }
        this.tasks = tasks;
        this.groups = groups;
        this.scores = scores;
        this.cube = cube;
        this.incomplete = incomplete;
    }

    private static int size(int tasks, int groups, int scores) {
        long cells = Math.multiplyExact(tasks * (scores - 1L) + 1, Math.multiplyExact((long) groups * scores, tasks));
        return Math.toIntExact(cells);
    }

    private static int totals(int tasks, int scores) {
        return tasks * (scores - 1) + 1;
    }

    /** @param scores how many different scores a task has, from 0 on: 2 for right or wrong */
    public static DifCounts empty(int tasks, int groups, int scores) {
        return new DifCounts(tasks, groups, scores, new long[size(tasks, groups, scores)], 0);
    }

    /**
     * From a cube that was counted elsewhere in one pass: [task][group][total][score], the last running fastest.
     *
     * @param incomplete students left out because an answer was missing
     */
    public static DifCounts ofCube(int tasks, int groups, int scores, long[] cube, long incomplete) {
        return new DifCounts(tasks, groups, scores, cube.clone(), incomplete);
    }

    /**
     * A block of students: the score on every task, −1 where it is missing.
     *
     * @throws IllegalArgumentException for a group or a score that does not exist, or another number of tasks
     */
    public DifCounts add(int[] group, int[][] answers) {
        check(group, answers);
        long[] more = cube.clone();
        long left = incomplete;
        for (int i = 0; i < group.length; i++) {
            int total = total(answers[i]);
            left += total < 0 ? 1 : 0;
            for (int task = 0; task < tasks && total >= 0; task++) {
                more[at(task, group[i], total) + answers[i][task]]++;
            }
        }
        return new DifCounts(tasks, groups, scores, more, left);
    }

    private void check(int[] group, int[][] answers) {
        if (group.length != answers.length) {
            throw new IllegalArgumentException(group.length + " groups for " + answers.length + " students");
        }
        for (int i = 0; i < group.length; i++) {
            within("group", group[i], 0, groups);
            within("number of answers", answers[i].length, tasks, tasks + 1);
            for (int score : answers[i]) {
                within("score", score, -1, scores);
            }
        }
    }

    private static void within(String what, int value, int from, int to) {
        if (value < from || value >= to) {
            throw new IllegalArgumentException("%s %d, not %d to %d".formatted(what, value, from, to - 1));
        }
    }

    /** −1 when an answer is missing. */
    private static int total(int[] answers) {
        int total = 0;
        for (int answer : answers) {
            if (answer < 0) {
                return -1;
            }
            total += answer;
        }
        return total;
    }

    public DifCounts merge(DifCounts other) {
        if (tasks != other.tasks || groups != other.groups || scores != other.scores) {
            throw new IllegalArgumentException("the same tasks and groups");
        }
        long[] sum = cube.clone();
        Arrays.setAll(sum, i -> sum[i] + other.cube[i]);
        return new DifCounts(tasks, groups, scores, sum, incomplete + other.incomplete);
    }

    private int at(int task, int group, int total) {
        return ((task * groups + group) * totals(tasks, scores) + total) * scores;
    }

    public int tasks() {
        return tasks;
    }

    public int groups() {
        return groups;
    }

    public int scores() {
        return scores;
    }

    public long incomplete() {
        return incomplete;
    }

    /** Students of a group who answered everything. */
    public long students(int group) {
        return Arrays.stream(cube, at(0, group, 0), at(0, group, 0) + totals(tasks, scores) * scores)
                .sum();
    }

    long smallestGroup() {
        long smallest = Long.MAX_VALUE;
        for (int group = 0; group < groups; group++) {
            smallest = Math.min(smallest, students(group));
        }
        return smallest;
    }

    /** One task as [total][group][score]. */
    Strata strata(int task) {
        var counts = new long[totals(tasks, scores)][groups][];
        for (int total = 0; total < counts.length; total++) {
            for (int group = 0; group < groups; group++) {
                int from = at(task, group, total);
                counts[total][group] = Arrays.copyOfRange(cube, from, from + scores);
            }
        }
        return new Strata(counts);
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1)
                .number(tasks)
                .number(groups)
                .number(scores)
                .number(incomplete)
                .numbers(cube)
                .toBytes();
    }

    public static DifCounts fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, DifCounts::read);
    }

    private static DifCounts read(StateReader state) {
        int tasks = state.integer();
        int groups = state.integer();
        int scores = state.integer();
        long incomplete = state.count();
        return new DifCounts(tasks, groups, scores, state.counts(), incomplete);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DifCounts that
                && tasks == that.tasks
                && groups == that.groups
                && scores == that.scores
                && incomplete == that.incomplete
                && Arrays.equals(cube, that.cube);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cube);
    }

    @Override
    public String toString() {
        return "DifCounts of " + tasks + " tasks, " + groups + " groups, " + scores + " scores";
    }
}

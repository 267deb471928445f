package org.foothold.statistics.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;
import org.foothold.statistics.tasks.ChosenAnswer;
import org.foothold.statistics.tasks.TaskAnswers;
import org.foothold.statistics.tasks.TaskCounts;

/**
 * Counts [group][total right][option][task], and students [group][total right]: all that item and option analysis, α, decision
 * consistency and bias of tasks need. Whole numbers, so merging is exact. A missing answer counts as not right.
 */
public final class AnswerCube {

    private static final String MAGIC = "CUBE";

    private final int tasks;
    private final int groups;
    private final int options;
    private final long[] students;
    private final long[] counts;

    private AnswerCube(int tasks, int groups, int options, long[] students, long[] counts) {
        this.tasks = tasks;
        this.groups = groups;
        this.options = options;
        this.students = students;
        this.counts = counts;
    }

    static AnswerCube of(int tasks, int groups, int options, long[] students, long[] counts) {
        if (tasks < 1
                || groups < 1
                || options < 1
                || students.length != groups * (tasks + 1L)
                || counts.length != Math.multiplyExact((long) students.length * options, tasks)) {
            throw new IllegalArgumentException("counts of other tasks, groups or options");
        }
        return new AnswerCube(tasks, groups, options, students, counts);
    }

    public static AnswerCube empty(int tasks, int groups, int options) {
        var students = new long[groups * (tasks + 1)];
        return of(tasks, groups, options, students, new long[students.length * options * tasks]);
    }

    /**
     * Counts a stream of buffers on this many threads; only one buffer per thread is held besides the state, and a thread is done
     * with it when it asks the stream for the next. Who is in no group has no bucket, which is noticed where buckets are reached for.
     *
     * @param keys the code of the right answer of each task
     * @param groups groups of students are 0 to this, exclusive
     * @param options the highest code of an answer
     * @throws IllegalArgumentException for a buffer of other tasks or planes, or a group, a code or a key that does not exist
     */
    public static AnswerCube count(Iterator<PackedAnswers> buffers, int[] keys, int groups, int options, int threads) {
        PackedAnswers.checkKeys(options, keys);
        try {
            return Workers.run(
                            buffers,
                            threads,
                            () -> new AnswerCounter(keys, groups, options),
                            AnswerCounter::add,
                            AnswerCounter::cube)
                    .reduce(empty(keys.length, groups, options), AnswerCube::merge);
        } catch (ArrayIndexOutOfBoundsException noBucket) {
            throw new IllegalArgumentException("groups that are not 0 to " + (groups - 1), noBucket);
        }
    }

    public AnswerCube merge(AnswerCube other) {
        if (tasks != other.tasks || groups != other.groups || options != other.options) {
            throw new IllegalArgumentException("other tasks, groups or options");
        }
        return new AnswerCube(tasks, groups, options, plus(students, other.students), plus(counts, other.counts));
    }

    public long students() {
        return Arrays.stream(students).sum();
    }

    /** Of all groups together. */
    public Histogram totals() {
        var all = new long[tasks + 1];
        Arrays.setAll(all, this::studentsWith);
        return Histogram.ofCounts(0, all);
    }

    /** How often this answer was given to this task by students of the group with this total. */
    public long count(int group, int total, int option, int task) {
        return counts[((group * (tasks + 1) + total) * options + option - 1) * tasks + task];
    }

    /** For the analysis of tasks and options, all groups together; {@code names} of the codes from 1. */
    public TaskAnswers taskAnswers(int[] keys, IntFunction<String> names) {
        List<TaskCounts> all = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            var left = new long[tasks + 1];
            Arrays.setAll(left, this::studentsWith);
            var answers = new TreeMap<String, ChosenAnswer>();
            for (int option = 1; option <= options; option++) {
                long[] totals = totals(task, option);
                Arrays.setAll(left, total -> left[total] - totals[total]);
                Histogram chosen = Histogram.ofCounts(0, totals);
                if (chosen.total() > 0 || option == keys[task]) {
                    answers.put(names.apply(option), new ChosenAnswer(option == keys[task] ? 1 : 0, chosen));
                }
            }
            all.add(new TaskCounts(1, answers, Histogram.ofCounts(0, left)));
        }
        return students() == 0 ? TaskAnswers.empty() : new TaskAnswers(all);
    }

    /** [task][group][total][wrong, right], the last running fastest: what bias of tasks is computed from. */
    public long[] rightOrWrong(int[] keys) {
        var cube = new long[tasks * groups * (tasks + 1) * 2];
        int to = 0;
        for (int task = 0; task < tasks; task++) {
            for (int group = 0; group < groups; group++) {
                for (int total = 0; total <= tasks; total++) {
                    long right = count(group, total, keys[task], task);
                    cube[to++] = students[group * (tasks + 1) + total] - right;
                    cube[to++] = right;
                }
            }
        }
        return cube;
    }

    private long studentsWith(int total) {
        long sum = 0;
        for (int group = 0; group < groups; group++) {
            sum += students[group * (tasks + 1) + total];
        }
        return sum;
    }

    private long[] totals(int task, int option) {
        var totals = new long[tasks + 1];
        for (int group = 0; group < groups; group++) {
            for (int total = 0; total <= tasks; total++) {
                totals[total] += count(group, total, option, task);
            }
        }
        return totals;
    }

    private static long[] plus(long[] a, long[] b) {
        var sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1)
                .number(tasks)
                .number(groups)
                .number(options)
                .numbers(students)
                .numbers(counts)
                .toBytes();
    }

    public static AnswerCube fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, AnswerCube::read);
    }

    private static AnswerCube read(StateReader state) {
        int tasks = state.integer();
        int groups = state.integer();
        int options = state.integer();
        return of(tasks, groups, options, state.counts(), state.counts());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerCube that
                && tasks == that.tasks
                && groups == that.groups
                && options == that.options
                && Arrays.equals(students, that.students)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return students() + " students × " + tasks + " tasks";
    }
}

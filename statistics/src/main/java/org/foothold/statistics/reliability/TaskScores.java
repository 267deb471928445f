package org.foothold.statistics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;
import org.foothold.statistics.numeric.Exact;
import org.jspecify.annotations.Nullable;

/**
 * All that internal consistency needs to know of students × tasks: how many rows, Σx_j and Σx_j·x_l. Scores are whole
 * points (count half points twice: no coefficient changes), so sums are exact and merging is exact, bit for bit. A row with
 * a missing score counts as a row but is left out of the sums (listwise).
 */
public final class TaskScores {

    public static final int MISSING = Integer.MIN_VALUE;

    private static final String MAGIC = "TSKS";
    private static final TaskScores EMPTY = new TaskScores(0, 0, new long[0], new long[0]);

    private final long rows;
    private final long complete;
    private final long[] sums;
    private final long[] products;

    private TaskScores(long rows, long complete, long[] sums, long[] products) {
        this.rows = rows;
        this.complete = complete;
        this.sums = sums;
        this.products = products;
    }

    public static TaskScores empty() {
        return EMPTY;
    }

    /** One row per student, one column per task. */
    public static TaskScores of(int[]... scores) {
        var ones = new int[scores.length];
        Arrays.fill(ones, 1);
        return weighted(scores, ones);
    }

    /** One row per student, one chosen option per task: the key earns one point, another option or none (null) nothing. */
    public static TaskScores ofChosen(List<String> keys, List<? extends List<@Nullable String>> rows) {
        return of(rows.stream()
                .map(row -> IntStream.range(0, keys.size())
                        .map(task -> keys.get(task).equals(row.get(task)) ? 1 : 0)
                        .toArray())
                .toArray(int[][]::new));
    }

    /**
     * Counted elsewhere, of tasks that are right or wrong.
     *
     * @param both how many have tasks i and j right, for j ≤ i, row by row
     */
    public static TaskScores ofRightAnswers(long rows, long complete, long[] right, long[] both) {
        return new TaskScores(rows, complete, right.clone(), both.clone());
    }

    static TaskScores weighted(int[][] scores, int[] weights) {
        if (scores.length == 0) {
            return EMPTY;
        }
        int tasks = scores[0].length;
        var sums = new long[tasks];
        var products = new long[tasks * (tasks + 1) / 2];
        long rows = 0;
        long complete = 0;
        for (int i = 0; i < scores.length; i++) {
            rows += weights[i];
            if (weights[i] > 0 && isComplete(scores[i], tasks)) {
                complete += weights[i];
                gather(scores[i], weights[i], sums, products);
            }
        }
        return new TaskScores(rows, complete, sums, products);
    }

    public TaskScores add(int... scores) {
        return merge(of(scores));
    }

    public TaskScores merge(TaskScores other) {
        if (rows == 0 || other.rows == 0) {
            return rows == 0 ? other : this;
        }
        if (tasks() != other.tasks()) {
            throw new IllegalArgumentException("other tasks: " + tasks() + " and " + other.tasks());
        }
        return new TaskScores(
                rows + other.rows, complete + other.complete, plus(sums, other.sums), plus(products, other.products));
    }

    /** The same students without one task. */
    public TaskScores without(int task) {
        var fewer = new long[products.length - tasks()];
        int to = 0;
        for (int i = 0; i < tasks(); i++) {
            for (int j = 0; j <= i; j++) {
                if (i != task && j != task) {
                    fewer[to++] = product(i, j);
                }
            }
        }
        var left = new long[tasks() - 1];
        System.arraycopy(sums, 0, left, 0, task);
        System.arraycopy(sums, task + 1, left, task, left.length - task);
        return new TaskScores(rows, complete, left, fewer);
    }

    public int tasks() {
        return sums.length;
    }

    public long rows() {
        return rows;
    }

    /** Students with a score on every task: the n of every coefficient. */
    public long students() {
        return complete;
    }

    public double mean(int task) {
        return (double) sums[task] / complete;
    }

    public double meanTotal() {
        return (double) Arrays.stream(sums).sum() / complete;
    }

    /** With divisor n − 1, exactly 0 when a task gave everyone the same score. */
    public double covariance(int task, int other) {
        return Exact.difference(product(task, other), complete, sums[task], sums[other])
                / ((double) complete * (complete - 1));
    }

    /** Of the sums over two sets of tasks, exact as {@link #covariance}. */
    double covariance(int[] tasks, int[] others) {
        return spread(tasks, others) / ((double) complete * (complete - 1));
    }

    private double spread(int[] tasks, int[] others) {
        long both = 0;
        for (int task : tasks) {
            for (int other : others) {
                both += product(task, other);
            }
        }
        return Exact.difference(both, complete, sum(tasks), sum(others));
    }

    private long sum(int... tasks) {
        return Arrays.stream(tasks).mapToLong(task -> sums[task]).sum();
    }

    /** The variance of the total, exactly 0 when everyone has the same total. */
    double totalVariance() {
        return totalSpread() / ((double) complete * (complete - 1));
    }

    /** n(n − 1) times the variance of the total, from whole sums. */
    double totalSpread() {
        int[] all = IntStream.range(0, tasks()).toArray();
        return spread(all, all);
    }

    /** n(n − 1) times the sum of the variances of the tasks, from whole sums. */
    double spreadOfTasks() {
        return IntStream.range(0, tasks())
                .mapToDouble(task -> Exact.difference(product(task, task), complete, sums[task], sums[task]))
                .sum();
    }

    public double[][] covariances() {
        var all = new double[tasks()][tasks()];
        for (int i = 0; i < tasks(); i++) {
            for (int j = 0; j <= i; j++) {
                all[i][j] = covariance(i, j);
                all[j][i] = all[i][j];
            }
        }
        return all;
    }

    /** Whether every score is 0 or 1: then, and for whole numbers only then, Σx² = Σx. */
    public boolean isRightOrWrong() {
        for (int task = 0; task < tasks(); task++) {
            if (product(task, task) != sums[task]) {
                return false;
            }
        }
        return true;
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1)
                .number(rows)
                .number(complete)
                .numbers(sums)
                .numbers(products)
                .toBytes();
    }

    public static TaskScores fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, TaskScores::read);
    }

    private static TaskScores read(StateReader state) {
        var scores = new TaskScores(state.count(), state.count(), state.numbers(), state.numbers());
        if (scores.complete > scores.rows || scores.products.length != scores.tasks() * (scores.tasks() + 1) / 2) {
            throw new IllegalArgumentException("a damaged state");
        }
        return scores;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskScores that
                && rows == that.rows
                && complete == that.complete
                && Arrays.equals(sums, that.sums)
                && Arrays.equals(products, that.products);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(products) * 31 + Long.hashCode(rows);
    }

    @Override
    public String toString() {
        return complete + " students × " + tasks() + " tasks";
    }

    private long product(int task, int other) {
        int high = Math.max(task, other);
        return products[high * (high + 1) / 2 + Math.min(task, other)];
    }

    private static boolean isComplete(int[] row, int tasks) {
        if (row.length != tasks) {
            throw new IllegalArgumentException("every row has a place for every task: " + tasks + ", " + row.length);
        }
        return Arrays.stream(row).noneMatch(score -> score == MISSING);
    }

    private static void gather(int[] row, int weight, long[] sums, long[] products) {
        int to = 0;
        for (int i = 0; i < row.length; i++) {
            long score = (long) weight * row[i];
            sums[i] += score;
            for (int j = 0; j <= i; j++) {
                products[to++] += score * row[j];
            }
        }
    }

    private static long[] plus(long[] a, long[] b) {
        var sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }
}

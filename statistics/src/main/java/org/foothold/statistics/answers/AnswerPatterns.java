package org.foothold.statistics.answers;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * How many students gave which pattern of scores to a set of tasks: the state of what needs to know which answers go together. A
 * score is 0 to the most points of its task, {@link #NOT_GIVEN} where the task was not set (missing by design tells nothing). Counts,
 * so merging is exact; states of other tasks do not merge. A rare pattern is one student's, so the state is kept like their answers.
 */
public final class AnswerPatterns {

    public static final int NOT_GIVEN = -1;

    private static final String MAGIC = "PTRN";

    private final Scores most;
    private final Map<Scores, Long> counts;

    private AnswerPatterns(Scores most, Map<Scores, Long> counts) {
        this.most = most;
        this.counts = counts;
    }

    private record Scores(int... each) implements Comparable<Scores> {
        @Override
        public int compareTo(Scores other) {
            return Arrays.compare(each, other.each);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Scores that && Arrays.equals(each, that.each);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(each);
        }

        @Override
        public String toString() {
            return Arrays.toString(each);
        }
    }

    /** What is asked of each pattern. */
    public interface Each {
        /** @param scores not to be changed */
        void pattern(int[] scores, long students);
    }

    /** @param most the points that can be earned on each task */
    public static AnswerPatterns empty(int... most) {
        if (Arrays.stream(most).anyMatch(points -> points < 1)) {
            throw new IllegalArgumentException("a task earns a point or more: " + Arrays.toString(most));
        }
        return new AnswerPatterns(new Scores(most.clone()), Map.of());
    }

    /** Of students, one row each; who was set none of the tasks is not counted. */
    public AnswerPatterns add(int[]... rows) {
        var all = new TreeMap<>(counts);
        for (int[] row : rows) {
            check(row);
            if (Arrays.stream(row).anyMatch(score -> score != NOT_GIVEN)) {
                all.merge(new Scores(row.clone()), 1L, Long::sum);
            }
        }
        return new AnswerPatterns(most, all);
    }

    private void check(int... row) {
        boolean fits = row.length == tasks();
        for (int task = 0; fits && task < row.length; task++) {
            fits = row[task] >= NOT_GIVEN && row[task] <= most(task);
        }
        if (!fits) {
            throw new IllegalArgumentException(Arrays.toString(row) + " where at most " + most + " can be earned");
        }
    }

    public AnswerPatterns merge(AnswerPatterns other) {
        if (!most.equals(other.most)) {
            throw new IllegalArgumentException("other tasks: " + most + " and " + other.most);
        }
        var all = new TreeMap<>(counts);
        other.counts.forEach((scores, students) -> all.merge(scores, students, Long::sum));
        return new AnswerPatterns(most, all);
    }

    public int tasks() {
        return most.each.length;
    }

    public int most(int task) {
        return most.each[task];
    }

    public long students() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many different ones there are. */
    public int size() {
        return counts.size();
    }

    /** In the order of their scores. */
    public void forEach(Each each) {
        counts.forEach((scores, students) -> each.pattern(scores.each, students));
    }

    /** How many students earned each score of a task. */
    public long[] scores(int task) {
        var scores = new long[most(task) + 1];
        counts.forEach((pattern, students) -> {
            if (pattern.each[task] != NOT_GIVEN) {
                scores[pattern.each[task]] += students;
            }
        });
        return scores;
    }

    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(tasks());
        write(state, most);
        state.number(counts.size());
        counts.forEach((scores, students) -> {
            write(state, scores);
            state.number(students);
        });
        return state.toBytes();
    }

    private static void write(StateWriter state, Scores scores) {
        Arrays.stream(scores.each).forEach(state::number);
    }

    public static AnswerPatterns fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, AnswerPatterns::read);
    }

    private static AnswerPatterns read(StateReader state) {
        int tasks = state.integer();
        AnswerPatterns none = empty(scores(state, tasks));
        var counts = new TreeMap<Scores, Long>();
        for (int left = state.entries(); left > 0; left--) {
            int[] scores = scores(state, tasks);
            none.check(scores);
            long students = state.count();
            if (students == 0) {
                throw new IllegalArgumentException("a pattern that nobody has");
            }
            counts.merge(new Scores(scores), students, Math::addExact);
        }
        return new AnswerPatterns(none.most, counts);
    }

    /** Read one by one, so that a damaged length ends with the bytes and not with the memory. */
    private static int[] scores(StateReader state, int tasks) {
        var scores = IntStream.builder();
        for (int task = 0; task < tasks; task++) {
            scores.add(state.integer());
        }
        return scores.build().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerPatterns that && most.equals(that.most) && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * most.hashCode() + counts.hashCode();
    }

    @Override
    public String toString() {
        return students() + " students with " + size() + " patterns of " + tasks() + " tasks";
    }
}

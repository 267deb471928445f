package org.foothold.statistics.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;
import org.foothold.statistics.reliability.TaskScores;
import org.jspecify.annotations.Nullable;

/**
 * How often each answer to each task was given, by the total of those who gave it. Counts only, so merging is exact. A task
 * left out earns nothing and has its own row. States under different keys do not merge.
 */
public record TaskAnswers(List<TaskCounts> tasks) {

    private static final String MAGIC = "TSKA";
    private static final TaskAnswers EMPTY = new TaskAnswers(List.of());

    public TaskAnswers {
        tasks = List.copyOf(tasks);
    }

    public static TaskAnswers empty() {
        return EMPTY;
    }

    /** One row per student, one chosen option per task, null where it was left out; the key earns one point. */
    public static TaskAnswers ofChosen(List<String> keys, List<? extends List<@Nullable String>> rows) {
        var gathered = new Gathered(keys.size());
        for (List<@Nullable String> row : rows) {
            int total = (int) IntStream.range(0, keys.size())
                    .filter(task -> keys.get(task).equals(row.get(task)))
                    .count();
            for (int task = 0; task < keys.size(); task++) {
                gathered.count(task, row.get(task), total);
            }
        }
        var tasks = new ArrayList<TaskCounts>();
        for (int task = 0; task < keys.size(); task++) {
            String key = keys.get(task);
            var answers = gathered.answers(task, option -> option.equals(key) ? 1 : 0);
            answers.putIfAbsent(key, new ChosenAnswer(1, Histogram.empty()));
            tasks.add(new TaskCounts(1, answers, gathered.omitted(task)));
        }
        return rows.isEmpty() ? EMPTY : new TaskAnswers(tasks);
    }

    /**
     * One row per student, the points on every task, {@link TaskScores#MISSING} where it was left out; {@code most} points can be
     * earned.
     */
    public static TaskAnswers ofPoints(int[] most, int[]... rows) {
        if (Arrays.stream(most).anyMatch(points -> points < 1)) {
            throw new IllegalArgumentException("a task earns a point or more: " + Arrays.toString(most));
        }
        var gathered = new Gathered(most.length);
        for (int[] row : rows) {
            int total = Arrays.stream(row).filter(TaskAnswers::isGiven).sum();
            for (int task = 0; task < most.length; task++) {
                gathered.count(task, points(row[task], most[task]), total);
            }
        }
        var tasks = new ArrayList<TaskCounts>();
        for (int task = 0; task < most.length; task++) {
            tasks.add(new TaskCounts(most[task], gathered.answers(task, Integer::parseInt), gathered.omitted(task)));
        }
        return rows.length == 0 ? EMPTY : new TaskAnswers(tasks);
    }

    private static boolean isGiven(int points) {
        return points != TaskScores.MISSING;
    }

    private static @Nullable String points(int points, int most) {
        if (isGiven(points) && (points < 0 || points > most)) {
            throw new IllegalArgumentException(points + " points of " + most);
        }
        return isGiven(points) ? Integer.toString(points) : null;
    }

    public TaskAnswers merge(TaskAnswers other) {
        if (tasks.isEmpty() || other.tasks.isEmpty()) {
            return tasks.isEmpty() ? other : this;
        }
        if (tasks.size() != other.tasks.size()) {
            throw new IllegalArgumentException("other tasks: " + tasks.size() + " and " + other.tasks.size());
        }
        return new TaskAnswers(IntStream.range(0, tasks.size())
                .mapToObj(task -> tasks.get(task).merge(other.tasks.get(task)))
                .toList());
    }

    public long students() {
        return tasks.isEmpty() ? 0 : tasks.getFirst().students();
    }

    /** Of everybody, over all tasks: what decisions at a cut rest on. */
    public Histogram totals() {
        return tasks.isEmpty() ? Histogram.empty() : tasks.getFirst().totals();
    }

    public byte[] toBytes() {
        var bytes = new StateWriter(MAGIC, 1).number(tasks.size());
        for (TaskCounts task : tasks) {
            bytes.number(task.mostPoints())
                    .state(task.omitted().toBytes())
                    .number(task.answers().size());
            task.answers()
                    .forEach((answer, chosen) -> bytes.text(answer)
                            .number(chosen.points())
                            .state(chosen.totals().toBytes()));
        }
        return bytes.toBytes();
    }

    public static TaskAnswers fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, TaskAnswers::read);
    }

    private static TaskAnswers read(StateReader state) {
        var tasks = new ArrayList<TaskCounts>();
        for (int left = state.entries(); left > 0; left--) {
            int most = state.integer();
            Histogram omitted = Histogram.fromBytes(state.state());
            var answers = new TreeMap<String, ChosenAnswer>();
            for (int options = state.entries(); options > 0; options--) {
                answers.put(state.text(), new ChosenAnswer(state.integer(), Histogram.fromBytes(state.state())));
            }
            tasks.add(new TaskCounts(most, answers, omitted));
        }
        return new TaskAnswers(tasks);
    }

    /** Totals by task and answer while rows are read; the empty answer is the omission. */
    private static final class Gathered {

        private static final String OMITTED = "";

        private final List<Map<String, Map<Integer, Long>>> counts;

        Gathered(int tasks) {
            counts = IntStream.range(0, tasks)
                    .<Map<String, Map<Integer, Long>>>mapToObj(task -> new HashMap<>())
                    .toList();
        }

        void count(int task, @Nullable String answer, int total) {
            counts.get(task)
                    .computeIfAbsent(answer == null ? OMITTED : answer, option -> new HashMap<>())
                    .merge(total, 1L, Long::sum);
        }

        TreeMap<String, ChosenAnswer> answers(int task, ToIntFunction<String> points) {
            var answers = new TreeMap<String, ChosenAnswer>();
            counts.get(task).forEach((answer, totals) -> {
                if (!answer.equals(OMITTED)) {
                    answers.put(answer, new ChosenAnswer(points.applyAsInt(answer), histogram(totals)));
                }
            });
            return answers;
        }

        Histogram omitted(int task) {
            return histogram(counts.get(task).getOrDefault(OMITTED, Map.of()));
        }

        private static Histogram histogram(Map<Integer, Long> totals) {
            return totals.entrySet().stream()
                    .map(entry -> Histogram.ofCounts(entry.getKey(), entry.getValue()))
                    .reduce(Histogram.empty(), Histogram::merge);
        }
    }
}

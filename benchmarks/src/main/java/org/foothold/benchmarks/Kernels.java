package org.foothold.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.foothold.statistics.answers.AnswerCube;
import org.foothold.statistics.answers.CoOccurrences;
import org.foothold.statistics.dif.Dif;
import org.foothold.statistics.dif.DifCounts;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.tasks.TaskAnalysis;
import org.foothold.statistics.tasks.TaskAnswers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The loops behind the statistics of very many students, each by itself on one thread, as JMH wants them written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Kernels {

    static final int STUDENTS = 1_000_000;
    static final int TASKS = 60;
    static final int GROUPS = 2;
    static final int OPTIONS = 4;
    static final int PLANES = 3;
    static final int BUFFER = 8192;

    private final SimulatedAnswers simulated = SimulatedAnswers.of(STUDENTS, TASKS, PLANES);
    private AnswerCube cube = AnswerCube.empty(TASKS, GROUPS, OPTIONS);
    private TaskAnswers answers = TaskAnswers.empty();
    private DifCounts counts = DifCounts.empty(TASKS, GROUPS, 2);

    @Setup
    public void count() {
        cube = countEveryAnswer();
        answers = taskAnswers();
        counts = rightOrWrong();
    }

    /** The limit of all that follows: every word once. */
    @Benchmark
    public long read() {
        return simulated.read(1);
    }

    @Benchmark
    public AnswerCube countEveryAnswer() {
        return AnswerCube.count(simulated.packed().slices(BUFFER), simulated.keys(), GROUPS, OPTIONS, 1);
    }

    @Benchmark
    public TaskScores countEveryPair() {
        return CoOccurrences.count(simulated.packed().slices(BUFFER), simulated.keys(), OPTIONS, 1);
    }

    @Benchmark
    public TaskAnswers taskAnswers() {
        return cube.taskAnswers(simulated.keys(), code -> String.valueOf((char) ('A' + code - 1)));
    }

    @Benchmark
    public Object analyseTasks() {
        return TaskAnalysis.withDefaults().of(answers);
    }

    @Benchmark
    public DifCounts rightOrWrong() {
        return DifCounts.ofCube(TASKS, GROUPS, 2, cube.rightOrWrong(simulated.keys()), 0);
    }

    @Benchmark
    public long mantelHaenszel() {
        return IntStream.range(0, TASKS)
                .mapToLong(
                        task -> Dif.withDefaults().mantelHaenszel(counts, task).hashCode())
                .sum();
    }
}

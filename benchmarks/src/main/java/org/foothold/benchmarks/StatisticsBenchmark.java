package org.foothold.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foothold.statistics.answers.AnswerCube;
import org.foothold.statistics.answers.CoOccurrences;
import org.foothold.statistics.answers.PackedAnswers;
import org.foothold.statistics.dif.Dif;
import org.foothold.statistics.dif.DifCounts;
import org.foothold.statistics.tasks.TaskAnalysis;
import org.foothold.statistics.tasks.TaskAnswers;
import org.jspecify.annotations.Nullable;

/**
 * S5: the analysis of tasks and options, α and the bias of every task for 1,000,000 students × 60 tasks, beside one plain read
 * of the same memory by as many threads, and beside the straightforward way over double[][].
 */
final class StatisticsBenchmark implements Benchmark {

    static final int TASKS = 60;
    static final int GROUPS = 2;
    private static final int STUDENTS = 1_000_000;
    private static final int OPTIONS = 4;
    private static final int PLANES = 3;
    private static final int BUFFER = 8192;
    private static final int RUNS = 60;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final double NANOS = 1e9;
    private static final int REPEATED = 10;
    private static final ThreadMXBean ALLOCATED = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Measurement> measurements = new ArrayList<>();

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public String question() {
        return "tasks, options, alpha and bias of 1,000,000 x 60 answers, beside reading the same memory and beside double[][]";
    }

    @Override
    public List<Measurement> run(int times) {
        var simulated = SimulatedAnswers.of(STUDENTS, TASKS, PLANES);
        double read = seconds(() -> simulated.read(THREADS));
        double gigabytes = STUDENTS * (PLANES * Long.BYTES + 1.0) / 1e9;
        report("one plain read of the packed answers, %d threads".formatted(THREADS), read, null, "");
        measurements.add(new Measurement("  the same", gigabytes / read, "GB/s", null, ""));

        AnswerCube cube = cube(simulated);
        double counting = seconds(() -> cube(simulated).students());
        double tasks = seconds(() -> analyse(cube, simulated.keys()));
        double bias = seconds(() -> mantelHaenszel(cube, simulated.keys()));
        report("counting every option by group and total", counting, read, "");
        measurements.add(new Measurement("  the same", gigabytes / counting, "GB/s", null, ""));
        stream(simulated);
        report("tasks, options and alpha from the counts", tasks, read, "");
        report("Mantel-Haenszel bias of 60 tasks from the counts", bias, read, "");
        double all = counting + tasks + bias;
        report("S5: all of it", all, read, "<= 20 x, aim 10 x");
        report("also STD and logistic bias of 60 tasks", seconds(() -> bias(cube, simulated.keys())), read, "");
        report("co-occurrence of all 1,830 pairs", seconds(() -> pairs(simulated)), read, "");

        var plain = new PlainAnswers(simulated);
        double straightforward = seconds(plain::analyse, 1);
        report("the straightforward way over double[][], one thread", straightforward, read, "");
        measurements.add(new Measurement("  as a multiple of S5", straightforward / all, "x", null, ""));
        return measurements;
    }

    /** What is allocated besides: counters and the threads, whatever the length of the stream. */
    private void stream(SimulatedAnswers simulated) {
        long before = ALLOCATED.getTotalThreadAllocatedBytes();
        Iterator<PackedAnswers> buffers = Stream.generate(
                        () -> simulated.packed().slices(BUFFER))
                .limit(REPEATED)
                .flatMap(all ->
                        Stream.iterate(all, Iterator::hasNext, same -> same).map(Iterator::next))
                .iterator();
        long students = AnswerCube.count(buffers, simulated.keys(), GROUPS, OPTIONS, THREADS)
                .students();
        double megabytes = (ALLOCATED.getTotalThreadAllocatedBytes() - before) / 1e6;
        double packed = students * (PLANES * Long.BYTES + 1.0) / 1e6;
        String what = "memory to count a stream of %,d M answers".formatted(students * TASKS / 1_000_000);
        measurements.add(new Measurement(what, megabytes, "MB", packed, "the same for any length"));
    }

    private void report(String what, double seconds, @Nullable Double limit, String reach) {
        measurements.add(new Measurement(what, seconds * 1e3, "ms", limit == null ? null : limit * 1e3, reach));
    }

    private static AnswerCube cube(SimulatedAnswers simulated) {
        return AnswerCube.count(simulated.packed().slices(BUFFER), simulated.keys(), GROUPS, OPTIONS, THREADS);
    }

    private static long pairs(SimulatedAnswers simulated) {
        return CoOccurrences.count(simulated.packed().slices(BUFFER), simulated.keys(), OPTIONS, THREADS)
                .students();
    }

    private static long analyse(AnswerCube cube, int[] keys) {
        TaskAnswers answers = cube.taskAnswers(keys, code -> String.valueOf((char) ('A' + code - 1)));
        TaskAnalysis analysis = TaskAnalysis.withDefaults();
        return analysis.of(answers).hashCode() + analysis.alpha(answers).hashCode();
    }

    private static long mantelHaenszel(AnswerCube cube, int[] keys) {
        DifCounts counts = DifCounts.ofCube(TASKS, GROUPS, 2, cube.rightOrWrong(keys), 0);
        return IntStream.range(0, TASKS)
                .mapToLong(
                        task -> Dif.withDefaults().mantelHaenszel(counts, task).hashCode())
                .sum();
    }

    private static long bias(AnswerCube cube, int[] keys) {
        DifCounts counts = DifCounts.ofCube(TASKS, GROUPS, 2, cube.rightOrWrong(keys), 0);
        return IntStream.range(0, TASKS)
                .parallel()
                .mapToLong(task -> Dif.withDefaults().ofTask(counts, task).hashCode())
                .sum();
    }

    private static double seconds(LongSupplier work) {
        return seconds(work, RUNS);
    }

    /**
     * The shortest after as many runs for warming up: whatever else the machine does can only lengthen a run. Results are added up,
     * so that no run can be left out.
     */
    private static double seconds(LongSupplier work, int runs) {
        var times = new double[runs];
        long sink = 0;
        for (int run = 0; run < 2 * runs; run++) {
            long start = System.nanoTime();
            sink += work.getAsLong();
            times[run % runs] = (System.nanoTime() - start) / NANOS;
        }
        if (sink == 42) {
            System.out.println();
        }
        return Arrays.stream(times).min().orElseThrow();
    }
}

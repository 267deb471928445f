package org.foothold.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@link Kernels} by JMH, one thread, beside one plain read of the same answers by one thread, and {@link Searches}. The shortest of all runs: whatever
 * else the machine does can only lengthen one.
 */
final class KernelsBenchmark implements Benchmark {

    private static final int ROUNDS = 20;
    private static final TimeValue ROUND = TimeValue.milliseconds(200);

    @Override
    public String name() {
        return "kernels";
    }

    @Override
    public String question() {
        return "the loops of the statistics by JMH, 1,000,000 x 60 answers on one thread, beside reading them once";
    }

    /** @param times rounds of every kernel */
    @Override
    public List<Measurement> run(int times) {
        Collection<RunResult> results = measure(times > 0 ? times : ROUNDS);
        double read = results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals("read"))
                .mapToDouble(KernelsBenchmark::shortest)
                .findFirst()
                .orElseThrow();
        return results.stream().map(result -> measurement(result, read)).toList();
    }

    /** Only what reads the answers is compared with reading them. */
    private static Measurement measurement(RunResult run, double read) {
        boolean reads = run.getParams().getBenchmark().startsWith(Kernels.class.getName());
        Result<?> result = run.getPrimaryResult();
        return new Measurement(result.getLabel(), shortest(result), "ms", reads ? read : null, "");
    }

    private static Collection<RunResult> measure(int rounds) {
        Options options = new OptionsBuilder()
                .include(Kernels.class.getName() + ".*")
                .include(Searches.class.getName() + ".*")
                .warmupIterations(rounds / 2)
                .warmupTime(ROUND)
                .measurementIterations(rounds)
                .measurementTime(ROUND)
                .forks(1)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run", e);
        }
    }

    private static double shortest(Result<?> result) {
        return result.getStatistics().getMin();
    }
}

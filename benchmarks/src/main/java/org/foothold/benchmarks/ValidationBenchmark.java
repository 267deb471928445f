package org.foothold.benchmarks;

import java.util.List;
import org.foothold.statistics.validation.Coverage;
import org.foothold.statistics.validation.IntervalValidation;

/** How often the intervals of the statistics hold the truth, in simulated worlds: docs/statistics/coverage.md. */
final class ValidationBenchmark implements Benchmark {

    private static final int TRIALS = 4000;
    private static final long SEED = 1;
    private static final double NOMINAL = .95;

    @Override
    public String name() {
        return "validation";
    }

    @Override
    public String question() {
        return "how often 95 % intervals hold the truth in simulated worlds, compared with .95";
    }

    @Override
    public List<Measurement> run(int times) {
        return IntervalValidation.run(times > 0 ? times : TRIALS, SEED).stream()
                .map(ValidationBenchmark::measurement)
                .toList();
    }

    private static Measurement measurement(Coverage one) {
        return new Measurement(one.interval() + ": " + one.world(), one.held(), "held", NOMINAL, one.claim());
    }
}

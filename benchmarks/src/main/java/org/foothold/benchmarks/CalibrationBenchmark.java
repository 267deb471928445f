package org.foothold.benchmarks;

import java.util.List;
import org.foothold.statistics.validation.Calibration;
import org.foothold.statistics.validation.StandingValidation;

/** How many students called secure have the target, in simulated worlds: prints the tables of docs/statistics/standing.md. */
final class CalibrationBenchmark implements Benchmark {

    private static final int STUDENTS = 20_000;
    private static final long SEED = 1;
    private static final double PROMISE = .9;

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public String question() {
        return "of the standings called secure, how many students have the target, compared with the promised .9";
    }

    /** @param times students per world; a world in which nobody is called secure has no share */
    @Override
    public List<Measurement> run(int times) {
        return StandingValidation.print(times > 0 ? times : STUDENTS, SEED, System.out).stream()
                .filter(world -> !Double.isNaN(world.secureKept()))
                .map(CalibrationBenchmark::measurement)
                .toList();
    }

    private static Measurement measurement(Calibration world) {
        return new Measurement(world.condition(), world.secureKept(), "kept", PROMISE, "");
    }
}

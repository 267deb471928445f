package org.foothold.statistics.validation;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Interval;

/**
 * One interval in one simulated world.
 *
 * @param claim what the method claims of its 95 % interval there
 * @param trial the interval of one simulated data set and the truth it should hold
 * @param fewer where one interval costs a thousand fits: so many times fewer data sets
 */
record CoverageCase(String interval, String world, Claim claim, Trial trial, int fewer) {

    CoverageCase(String interval, String world, Claim claim, Trial trial) {
        this(interval, world, claim, trial, 1);
    }

    enum Claim {
        /** Holds the truth in 93 to 97 of 100. */
        NOMINAL,
        /** At least that often. */
        AT_LEAST,
        /** Known to be too short here; shown beside the better one. */
        NONE
    }

    interface Trial {
        Answer<Held> run(SplittableRandom random);
    }

    record Held(Interval interval, double truth) {}

    /**
     * Every trial has a generator of its own, split off in order, so that they can run side by side and give the same table. (Seeds
     * in equal steps will not do: the first values of such generators spread too widely.)
     */
    Coverage run(int most, long seed) {
        int trials = Math.ceilDiv(most, fewer);
        var root = new SplittableRandom(seed);
        SplittableRandom[] own = Stream.generate(root::split).limit(trials).toArray(SplittableRandom[]::new);
        int[] outcomes =
                IntStream.range(0, trials).parallel().map(i -> outcome(own[i])).toArray();
        long held = IntStream.of(outcomes).filter(outcome -> outcome == 1).count();
        long declined = IntStream.of(outcomes).filter(outcome -> outcome < 0).count();
        return new Coverage(interval, world, claim, trials, (double) held / Math.max(1, trials - declined), declined);
    }

    private int outcome(SplittableRandom random) {
        Optional<Held> held = trial.run(random).optional();
        return held.isEmpty() ? -1 : held.get().interval().contains(held.get().truth()) ? 1 : 0;
    }
}

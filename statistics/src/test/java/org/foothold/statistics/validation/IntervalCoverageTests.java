package org.foothold.statistics.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A look at the simulation itself, with few trials; the real one is {@code ./foothold bench validation}. */
class IntervalCoverageTests {

    private static final int TRIALS = 40;

    @Test
    void noIntervalIsFarFromWhatItClaims() {
        assertThat(IntervalValidation.run(TRIALS, 5)).hasSizeGreaterThan(20).allSatisfy(one -> {
            assertThat(one.declined()).as(one.interval()).isZero();
            assertThat(one.held()).as(one.interval()).isGreaterThan(least(one));
        });
    }

    /** The bootstrap is tried three times only, of which it may miss one. */
    private static double least(Coverage one) {
        if (one.claim().startsWith("none")) {
            return .4;
        }
        return one.trials() < TRIALS ? .6 : .8;
    }

    @Test
    void aTableCanBeMadeAgain() {
        assertThat(PoolingCoverage.cases().getFirst().run(TRIALS, 3))
                .isEqualTo(PoolingCoverage.cases().getFirst().run(TRIALS, 3));
    }
}

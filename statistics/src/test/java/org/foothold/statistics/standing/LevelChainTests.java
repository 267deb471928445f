package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelChainTests {

    private static final double A_DAY = 24 * 60;

    /** Two states with rates a up and b down: P(up at t | down at 0) = a/(a+b)·(1 − exp(−(a+b)t)). */
    @Test
    void timePassesAsTheClosedFormOfTwoStatesSays() {
        double a = .004;
        double b = .003;
        var chain = new LevelChain(new double[] {1, 0}, identity(2), new double[][] {{-a, a}, {b, -b}});
        for (long minutes : new long[] {1, 59, 1440, 10_081, 525_600, 5_256_000}) {
            Belief belief = chain.begin();
            belief.pass(minutes);
            double expected = a / (a + b) * -Math.expm1(-(a + b) * minutes / A_DAY);
            assertThat(belief.at(1)).isCloseTo(expected, within(1e-11));
        }
    }

    @Test
    void twoSpansOfTimeAreOne() {
        var chain = new LevelChain(
                new double[] {.1, .2, .3, .4},
                identity(4),
                FilterParameters.defaults().perDay().generator());
        Belief once = chain.begin();
        once.pass(123_456);
        Belief twice = chain.begin();
        twice.pass(23_456);
        twice.pass(100_000);
        assertThat(twice.distribution()).containsExactly(once.distribution(), within(1e-12));
        assertThat(once.above(-1)).isCloseTo(1, within(1e-12));
    }

    private static double[][] identity(int n) {
        var rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            rows[i][i] = 1;
        }
        return rows;
    }
}

package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
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

    /** After 31.9 years time began anew. */
    @Test
    void veryLongAgoIsLongAgo() {
        double rate = 1e-7;
        var chain = new LevelChain(new double[] {1, 0}, identity(2), new double[][] {{-rate, rate}, {rate, -rate}});
        for (long minutes : new long[] {1L << 24, (1L << 24) + 5, 1L << 31}) {
            Belief belief = chain.begin();
            belief.pass(minutes);
            assertThat(belief.at(1)).isCloseTo(-Math.expm1(-2 * rate * minutes / A_DAY) / 2, within(1e-11));
        }
        assertThat(chain.over(Long.MAX_VALUE)).isEqualTo(chain.over((1L << 32) - 1));
    }

    /** Evidence that is equally likely at every level leaves p·A, however often it comes. */
    @Test
    void evidenceThatTellsNothingLeavesTheTransitionAlone() {
        var random = new Random(4);
        FilterParameters defaults = FilterParameters.defaults();
        for (int round = 0; round < 100; round++) {
            double[] start = random.doubles(4, .05, 1).toArray();
            double sum = Arrays.stream(start).sum();
            Arrays.setAll(start, i -> start[i] / sum);
            double[][] change = defaults.perPiece().rows();
            Belief belief = new LevelChain(start, change, new double[4][4]).begin();
            belief.step();
            double same = random.nextDouble() + .01;
            belief.see(new double[] {same, same, same, same});
            for (int to = 0; to < 4; to++) {
                double expected = 0;
                for (int from = 0; from < 4; from++) {
                    expected += start[from] * change[from][to];
                }
                assertThat(belief.at(to)).isCloseTo(expected, within(1e-12));
            }
        }
    }

    private static double[][] identity(int n) {
        var rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            rows[i][i] = 1;
        }
        return rows;
    }
}

package org.foothold.statistics.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MinimumTests {

    /** Rosenbrock's valley: the usual hard case. */
    @Test
    void findsTheEndOfACurvedValley() {
        Minimum found = Minimum.of(x -> Math.pow(1 - x[0], 2) + 100 * Math.pow(x[1] - x[0] * x[0], 2), -1.2, 1);
        assertThat(found.converged()).isTrue();
        assertThat(found.at()).containsExactly(new double[] {1, 1}, within(1e-6));
    }

    @Test
    void stopsAtWalls() {
        Minimum found = Minimum.of(x -> x[0] <= 0 ? Double.POSITIVE_INFINITY : x[0] - Math.log(x[0]), 8);
        assertThat(found.at()[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void saysWhenThereIsNone() {
        assertThat(Minimum.of(x -> -x[0], 0).converged()).isFalse();
    }
}

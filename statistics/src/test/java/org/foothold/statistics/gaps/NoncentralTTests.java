package org.foothold.statistics.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TDistribution;
import org.foothold.statistics.Interval;
import org.junit.jupiter.api.Test;

class NoncentralTTests {

    /** R: pt(t, df) is the central distribution, here by another implementation. */
    @Test
    void withoutNoncentralityIsStudentsDistribution() {
        for (double df : new double[] {1, 2, 3, 10, 100, 10_000, 1e6}) {
            for (double t : new double[] {-8, -1.5, 0, .3, 2, 6}) {
                assertThat(new NoncentralT(df).cumulative(t, 0))
                        .as("df %s, t %s", df, t)
                        .isCloseTo(TDistribution.of(df).cumulativeProbability(t), within(1e-12));
            }
        }
    }

    /** P(T ≤ 0) = Φ(−δ) whatever the degrees of freedom; P(T ≤ t | δ) = 1 − P(T ≤ −t | −δ). */
    @Test
    void keepsItsSymmetries() {
        assertThat(new NoncentralT(7).cumulative(0, 1.2)).isCloseTo(.11506967022170822, within(1e-13));
        for (double t : new double[] {-3, .5, 4, 300}) {
            assertThat(new NoncentralT(12).cumulative(t, 1.7))
                    .isCloseTo(1 - new NoncentralT(12).cumulative(-t, -1.7), within(1e-12));
        }
    }

    /** With a million students and t = 250 the series of Lenth (1989) underflows; the interval stays near t ± 1.96·√(1 + t²/2ν). */
    @Test
    void worksForAWholeState() {
        Interval interval = new NoncentralT(1e6).noncentrality(250, .95);
        double half = 1.959963984540054 * Math.sqrt(1 + 250. * 250 / 2e6);
        assertThat(interval.lower()).isCloseTo(250 - half, within(2e-3));
        assertThat(interval.upper()).isCloseTo(250 + half, within(2e-3));
    }

    @Test
    void intervalLeavesHalfOfTheRestOnEitherSide() {
        Interval interval = new NoncentralT(4).noncentrality(4.9, .9);
        assertThat(new NoncentralT(4).cumulative(4.9, interval.lower())).isCloseTo(.95, within(1e-12));
        assertThat(new NoncentralT(4).cumulative(4.9, interval.upper())).isCloseTo(.05, within(1e-12));
    }
}

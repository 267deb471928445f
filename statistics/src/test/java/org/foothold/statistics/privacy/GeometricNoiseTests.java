package org.foothold.statistics.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GeometricNoiseTests {

    /** 200,000 samples: every chance within four standard errors. */
    @Test
    void samplesHaveTheirChances() {
        for (int[] fraction : new int[][] {{1, 2}, {2, 1}, {3, 10}}) {
            var noise = GeometricNoise.withEpsilon(fraction[0], fraction[1]);
            var random = new SplittableRandom(7);
            int n = 200_000;
            var counts = new int[11];
            double squares = 0;
            for (int i = 0; i < n; i++) {
                long z = noise.sample(random);
                squares += z * z;
                if (Math.abs(z) <= 5) {
                    counts[(int) z + 5]++;
                }
            }
            for (int z = -5; z <= 5; z++) {
                double p = noise.probability(z);
                assertThat((double) counts[z + 5] / n).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / n)));
            }
            assertThat(squares / n).isCloseTo(noise.variance(), within(.05 * noise.variance()));
        }
    }

    @Test
    void chancesAddUpAndHalfWidthsAreTheSmallest() {
        var noise = GeometricNoise.withEpsilon(1, 3);
        double sum = 0;
        for (int z = -200; z <= 200; z++) {
            sum += noise.probability(z);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        for (double level : new double[] {.05, .5, .9, .95, .999}) {
            long half = noise.halfWidth(level);
            assertThat(noise.within(half)).isGreaterThanOrEqualTo(level);
            assertThat(half == 0 || noise.within(half - 1) < level).isTrue();
        }
    }

    @Test
    void theIntervalHoldsTheTrueCountAsOftenAsItSays() {
        var noise = GeometricNoise.withEpsilon(1, 2);
        var random = new SplittableRandom(3);
        int held = 0;
        for (int i = 0; i < 20_000; i++) {
            held += noise.noisy(40, .95, random).interval().contains(40) ? 1 : 0;
        }
        assertThat(held / 20_000.0).isBetween(.95, .975);
    }

    @Test
    void countsNearZeroKeepAnIntervalFromZeroOn() {
        for (int i = 0; i < 200; i++) {
            GeometricNoise.Noisy noisy = GeometricNoise.withEpsilon(1, 10).publish(0, .95, new SecureRandom());
            assertThat(noisy.interval().lower()).isNotNegative();
            assertThat(noisy.interval().upper())
                    .isGreaterThanOrEqualTo(noisy.interval().lower());
        }
    }

    @Test
    void aBudgetIsSpentOnce() {
        PrivacyBudget year = PrivacyBudget.ofThousandths(1000);
        Optional<PrivacyBudget> after = year.spend(GeometricNoise.withEpsilon(1, 10), 9);
        assertThat(after).contains(new PrivacyBudget(1000, 900));
        assertThat(after.orElseThrow().spend(GeometricNoise.withEpsilon(1, 10), 2))
                .isEmpty();
        assertThat(year.spend(GeometricNoise.withEpsilon(1, 3), 1)).contains(new PrivacyBudget(1000, 334));
    }
}

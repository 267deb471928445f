package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Moments and histograms, and the bytes of states. */
class StatesTests {

    private final Random random = new Random(3);

    @Test
    void countedOneByOneIsTheSameAsAtOnce() {
        for (int round = 0; round < 200; round++) {
            int[] scores = random.ints(random.nextInt(30), -4, 12).toArray();
            Histogram added = Histogram.empty();
            for (int score : scores) {
                added = added.add(score);
            }
            assertThat(added).isEqualTo(Histogram.of(scores));
        }
    }

    /** More than a block of them. */
    @Test
    void momentsAddedOneByOneAreTheSameButForRounding() {
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(random.nextInt(3000), 5, 9).toArray();
            Moments added = Moments.empty();
            for (double value : values) {
                added = added.add(value);
            }
            assertSame(added, Moments.of(values));
        }
    }

    @Test
    void momentsOfAHistogramAreThoseOfItsScores() {
        int[] scores = {-3, 7, 7, 2, 0, 7};
        assertSame(
                Histogram.of(scores).moments(),
                Moments.of(Arrays.stream(scores).asDoubleStream().toArray()));
        assertThat(Histogram.empty().moments()).isEqualTo(Moments.empty());
    }

    @Test
    void varianceNeedsTwo() {
        assertThat(Moments.of(4).variance()).isEqualTo(Answer.notEnough(1, Counted.STUDENTS));
        assertThat(Moments.of(4, 4).variance()).isEqualTo(Answer.known(0.0));
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = Moments.of(1, 2, 4).toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> Moments.fromBytes(cut));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.fromBytes(bytes));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void numbersOfEverySizeComeBack() {
        long[] numbers = {0, -1, 1, 63, -64, 64, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
        byte[] bytes = new StateWriter("TEST", 2).numbers(numbers).text("é").toBytes();
        var reader = new StateReader(bytes, "TEST", 2);
        assertThat(reader.numbers()).containsExactly(numbers);
        assertThat(reader.end(reader.text())).isEqualTo("é");
    }

    private static void assertSame(Moments ours, Moments reference) {
        assertThat(ours.n()).isEqualTo(reference.n());
        assertThat(ours.mean()).isCloseTo(reference.mean(), within(1e-12));
        assertThat(ours.m2()).isCloseTo(reference.m2(), within(1e-12 * Math.max(1, reference.m2())));
    }
}

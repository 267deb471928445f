package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Moments and histograms: merged equals computed at once, in any order, and bytes give the same value back. */
class StatesTests {

    private final Random random = new Random(3);

    @Test
    void mergedHistogramsAreTheSameBitForBit() {
        for (int round = 0; round < 200; round++) {
            int[] a = scores();
            int[] b = scores();
            int[] c = scores();
            Histogram all = Histogram.of(joined(joined(a, b), c));
            Histogram left = Histogram.of(a).merge(Histogram.of(b)).merge(Histogram.of(c));
            Histogram right = Histogram.of(c).merge(Histogram.of(b).merge(Histogram.of(a)));
            assertThat(left).isEqualTo(all).isEqualTo(right);
            assertThat(Histogram.empty().merge(all)).isEqualTo(all);
            assertThat(Histogram.fromBytes(all.toBytes())).isEqualTo(all);
            Histogram added = Histogram.empty();
            for (int score : a) {
                added = added.add(score);
            }
            assertThat(added).isEqualTo(Histogram.of(a));
        }
    }

    @Test
    void mergedMomentsAreTheSameButForRounding() {
        for (int round = 0; round < 200; round++) {
            double[] a = random.doubles(random.nextInt(3000)).toArray();
            double[] b = random.doubles(random.nextInt(20), 5, 9).toArray();
            Moments all = Moments.of(joined(a, b));
            assertSame(Moments.of(a).merge(Moments.of(b)), all);
            assertSame(Moments.of(b).merge(Moments.of(a)), all);
            Moments added = Moments.of(a);
            for (double value : b) {
                added = added.add(value);
            }
            assertSame(added, all);
            assertThat(Moments.fromBytes(all.toBytes())).isEqualTo(all);
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

    private int[] scores() {
        return random.ints(random.nextInt(30), -4, 12).toArray();
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static void assertSame(Moments ours, Moments reference) {
        assertThat(ours.n()).isEqualTo(reference.n());
        assertThat(ours.mean()).isCloseTo(reference.mean(), within(1e-12));
        assertThat(ours.m2()).isCloseTo(reference.m2(), within(1e-12 * Math.max(1, reference.m2())));
    }
}

package org.foothold.statistics;

/**
 * Number, mean and M2 = Σ(x − mean)² of finite values, by Welford's update and the merge of Chan, Golub & LeVeque (1979):
 * δ = mean_B − mean_A, M2 = M2_A + M2_B + δ²·n_A·n_B/n. Merging is exact but for rounding (about 1e-15 relative).
 */
public record Moments(long n, double mean, double m2) {

    private static final String MAGIC = "MOMT";
    private static final int BLOCK = 1024;
    private static final Moments EMPTY = new Moments(0, 0, 0);

    public Moments {
        if (n < 0 || !Double.isFinite(mean) || !(m2 >= 0) || (n == 0 && (mean != 0 || m2 != 0))) {
            throw new IllegalArgumentException("not moments: " + n + ", " + mean + ", " + m2);
        }
    }

    public static Moments empty() {
        return EMPTY;
    }

    /** Two passes over blocks, then merged: faster and more accurate than value by value. */
    public static Moments of(double... values) {
        Moments all = EMPTY;
        for (int from = 0; from < values.length; from += BLOCK) {
            all = all.merge(block(values, from, Math.min(values.length, from + BLOCK)));
        }
        return all;
    }

    public Moments add(double value) {
        return merge(new Moments(1, value, 0));
    }

    public Moments merge(Moments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        long both = n + other.n;
        double difference = other.mean - mean;
        double share = (double) other.n / both;
        return new Moments(both, mean + difference * share, m2 + other.m2 + difference * difference * n * share);
    }

    public Answer<Double> variance() {
        return n < 2 ? Answer.notEnough((int) (2 - n), Counted.STUDENTS) : Answer.known(m2 / (n - 1));
    }

    public Answer<Double> standardDeviation() {
        return variance().map(Math::sqrt);
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1).number(n).real(mean).real(m2).toBytes();
    }

    public static Moments fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, Moments::read);
    }

    private static Moments read(StateReader state) {
        return new Moments(state.number(), state.real(), state.real());
    }

    private static Moments block(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        double mean = sum / (to - from);
        double rest = 0;
        double m2 = 0;
        for (int i = from; i < to; i++) {
            double away = values[i] - mean;
            rest += away;
            m2 += away * away;
        }
        return new Moments(to - from, mean, Math.max(0, m2 - rest * rest / (to - from)));
    }
}

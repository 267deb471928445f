package org.foothold.statistics.agreement;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Reason;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * Krippendorff's state: for units with m judgements the ordered pairs of values (1 to K) found in them, kept apart by m so
 * that the division by m−1 comes last and merging is exact. Judgements may be missing; a unit with one teaches nothing.
 *
 * <p>α = 1 − D_o/D_e with o_ck = Σ_units pairs/(m−1), n_c = Σ_k o_ck, D_o = Σ o_ck δ²/n, D_e = Σ n_c n_k δ²/(n(n−1))
 * (Krippendorff 2011).
 */
public record Coincidences(int values, SortedMap<Integer, PairedLevels> pairsByJudgements) {

    private static final String MAGIC = "COIN";

    /** What makes two values differ: δ². */
    public enum Metric {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO
    }

    public Coincidences {
        pairsByJudgements = Collections.unmodifiableSortedMap(new TreeMap<>(pairsByJudgements));
    }

    public static Coincidences empty(int values) {
        return new Coincidences(values, new TreeMap<>());
    }

    /** The judgements of one unit, those missing left out. */
    public Coincidences add(int... judgements) {
        if (judgements.length < 2) {
            return this;
        }
        PairedLevels pairs = PairedLevels.empty(values);
        for (int i = 0; i < judgements.length; i++) {
            for (int j = 0; j < judgements.length; j++) {
                pairs = i == j ? pairs : pairs.add(judgements[i], judgements[j]);
            }
        }
        var all = new TreeMap<>(pairsByJudgements);
        all.merge(judgements.length, pairs, PairedLevels::merge);
        return new Coincidences(values, all);
    }

    /** Of two judges who saw everything. */
    public static Coincidences of(PairedLevels pairs) {
        var both = new TreeMap<Integer, PairedLevels>();
        if (pairs.pairs() > 0) {
            both.put(2, pairs.merge(pairs.swapped()));
        }
        return new Coincidences(pairs.levels(), both);
    }

    public Coincidences merge(Coincidences other) {
        if (values != other.values) {
            throw new IllegalArgumentException("other values: " + values + " and " + other.values);
        }
        var all = new TreeMap<>(pairsByJudgements);
        other.pairsByJudgements.forEach((m, pairs) -> all.merge(m, pairs, PairedLevels::merge));
        return new Coincidences(values, all);
    }

    /** With two judgements or more. */
    long units() {
        return pairsByJudgements.entrySet().stream()
                .mapToLong(of -> of.getValue().pairs() / (of.getKey() * (of.getKey() - 1L)))
                .sum();
    }

    Answer<Double> alpha(Metric metric) {
        double[][] o = matrix();
        double[] n =
                Arrays.stream(o).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double all = Arrays.stream(n).sum();
        if (all < 2) {
            return Answer.undefined(Reason.NO_DATA);
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values; c++) {
            for (int k = 0; k < values; k++) {
                double differ = difference(metric, n, c, k);
                observed += o[c][k] * differ / all;
                expected += n[c] * n[k] * differ / (all * (all - 1));
            }
        }
        return expected == 0 ? Answer.undefined(Reason.ONE_CATEGORY) : Answer.known(1 - observed / expected);
    }

    private double[][] matrix() {
        var o = new double[values][values];
        pairsByJudgements.forEach((m, pairs) -> {
            for (int c = 0; c < values; c++) {
                for (int k = 0; k < values; k++) {
                    o[c][k] += pairs.count(c, k) / (m - 1.0);
                }
            }
        });
        return o;
    }

    private static double difference(Metric metric, double[] n, int c, int k) {
        if (c == k) {
            return 0;
        }
        return switch (metric) {
            case NOMINAL -> 1;
            case INTERVAL -> (double) (c - k) * (c - k);
            case RATIO -> (double) (c - k) * (c - k) / ((c + k + 2.0) * (c + k + 2.0));
            case ORDINAL -> {
                double between = -(n[c] + n[k]) / 2;
                for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
                    between += n[g];
                }
                yield between * between;
            }
        };
    }

    public byte[] toBytes() {
        var bytes = new StateWriter(MAGIC, 1).number(values).number(pairsByJudgements.size());
        pairsByJudgements.forEach((m, pairs) -> bytes.number(m).state(pairs.toBytes()));
        return bytes.toBytes();
    }

    public static Coincidences fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, Coincidences::read);
    }

    private static Coincidences read(StateReader state) {
        int values = state.integer();
        var pairs = new TreeMap<Integer, PairedLevels>();
        for (int left = state.entries(); left > 0; left--) {
            int judgements = state.integer();
            PairedLevels found = PairedLevels.fromBytes(state.state());
            if (judgements < 2 || found.levels() != values) {
                throw new IllegalArgumentException("pairs of other values");
            }
            pairs.put(judgements, found);
        }
        return new Coincidences(values, pairs);
    }
}

package org.foothold.statistics.standing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/** How many students had x of n tries right, by n: the state of {@link EmpiricalPrior}. Counts, so merging is exact. */
public record AttemptCounts(SortedMap<Integer, Histogram> rightByTries) {

    private static final String MAGIC = "TRYS";
    private static final AttemptCounts EMPTY = new AttemptCounts(new TreeMap<>());

    public AttemptCounts {
        rightByTries = Collections.unmodifiableSortedMap(new TreeMap<>(rightByTries));
    }

    public static AttemptCounts empty() {
        return EMPTY;
    }

    /** One student; without a try there is nothing to count. */
    public AttemptCounts add(int right, int tries) {
        if (right < 0 || right > tries) {
            throw new IllegalArgumentException(right + " of " + tries);
        }
        var one = new TreeMap<Integer, Histogram>();
        if (tries > 0) {
            one.put(tries, Histogram.of(right));
        }
        return merge(new AttemptCounts(one));
    }

    public AttemptCounts merge(AttemptCounts other) {
        var all = new TreeMap<>(rightByTries);
        other.rightByTries.forEach((tries, right) -> all.merge(tries, right, Histogram::merge));
        return new AttemptCounts(all);
    }

    public long students() {
        return rightByTries.values().stream().mapToLong(Histogram::total).sum();
    }

    /** Σ over students of what is asked about each (x, n). */
    double sum(PerStudent asked) {
        double sum = 0;
        for (var entry : rightByTries.entrySet()) {
            for (int right : entry.getValue().scores().toArray()) {
                sum += entry.getValue().count(right) * asked.of(right, entry.getKey());
            }
        }
        return sum;
    }

    interface PerStudent {
        double of(int right, int tries);
    }

    public byte[] toBytes() {
        var bytes = new StateWriter(MAGIC, 1).number(rightByTries.size());
        rightByTries.forEach((tries, right) -> bytes.number(tries).state(right.toBytes()));
        return bytes.toBytes();
    }

    public static AttemptCounts fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, AttemptCounts::read);
    }

    private static AttemptCounts read(StateReader state) {
        var counts = new TreeMap<Integer, Histogram>();
        for (int left = state.entries(); left > 0; left--) {
            int tries = state.integer();
            Histogram right = Histogram.fromBytes(state.state());
            if (right.lowest() < 0 || right.highest() > tries) {
                throw new IllegalArgumentException("more right than tried");
            }
            counts.put(tries, right);
        }
        return new AttemptCounts(counts);
    }
}

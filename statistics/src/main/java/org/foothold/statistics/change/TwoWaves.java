package org.foothold.statistics.change;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Reason;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * The same students before and after, by cluster (class or school) and side: the comparison side (reference group, or those who
 * came later or did not take part) and the other (focal group, or those who took part). Mergeable.
 */
public final class TwoWaves {

    private static final String MAGIC = "TWAV";

    /** Which side a student is on. */
    public enum Side {
        COMPARISON,
        STUDIED
    }

    record Cell(String cluster, Side side) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byCluster = cluster.compareTo(other.cluster);
            return byCluster == 0 ? side.compareTo(other.side) : byCluster;
        }
    }

    private static final TwoWaves EMPTY = new TwoWaves(new TreeMap<>());

    private final Map<Cell, PairMoments> cells;

    private TwoWaves(Map<Cell, PairMoments> cells) {
        this.cells = cells;
    }

    public static TwoWaves empty() {
        return EMPTY;
    }

    public TwoWaves add(String cluster, Side side, double before, double after) {
        return add(cluster, side, PairMoments.of(before, after));
    }

    /** Many students of one cluster and side at once. */
    public TwoWaves add(String cluster, Side side, PairMoments students) {
        return students.n() == 0 ? this : merge(new TwoWaves(Map.of(new Cell(cluster, side), students)));
    }

    public TwoWaves merge(TwoWaves other) {
        var merged = new TreeMap<>(cells);
        other.cells.forEach((cell, moments) -> merged.merge(cell, moments, PairMoments::merge));
        return new TwoWaves(merged);
    }

    Map<Cell, PairMoments> cells() {
        return cells;
    }

    PairMoments all() {
        return cells.values().stream().reduce(PairMoments.EMPTY, PairMoments::merge);
    }

    PairMoments side(Side side) {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().side() == side)
                .map(Map.Entry::getValue)
                .reduce(PairMoments.EMPTY, PairMoments::merge);
    }

    /** d of one wave: the means of comparison minus studied, in their pooled standard deviation. */
    Answer<Double> gap(Function<PairMoments, Moments> wave) {
        Moments x = wave.apply(side(Side.COMPARISON));
        Moments y = wave.apply(side(Side.STUDIED));
        double pooled = Math.sqrt((x.m2() + y.m2()) / (x.n() + y.n() - 2));
        return Answer.finite((x.mean() - y.mean()) / pooled, Reason.EVERYONE_THE_SAME);
    }

    public long students(Side side) {
        return side(side).n();
    }

    public int clusters() {
        return (int) cells.keySet().stream().map(Cell::cluster).distinct().count();
    }

    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(cells.size());
        cells.forEach((cell, m) -> state.text(cell.cluster())
                .number(cell.side().ordinal())
                .number(m.n())
                .reals(m.before(), m.after(), m.beforeSquares(), m.afterSquares(), m.products()));
        return state.toBytes();
    }

    public static TwoWaves fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, TwoWaves::read);
    }

    private static TwoWaves read(StateReader state) {
        var cells = new TreeMap<Cell, PairMoments>();
        for (int left = state.entries(); left > 0; left--) {
            var cell = new Cell(state.text(), Side.values()[state.integer()]);
            long n = state.count();
            double[] m = state.reals();
            if (m.length != 5) {
                throw new IllegalArgumentException("five moments");
            }
            cells.put(cell, new PairMoments(n, m[0], m[1], m[2], m[3], m[4]));
        }
        return new TwoWaves(cells);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TwoWaves that && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }
}

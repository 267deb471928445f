package org.foothold.statistics.gaps;

import org.foothold.statistics.Histogram;
import org.foothold.statistics.Moments;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * The scores of one group: how often each occurs, as whole multiples of a unit (1 for points, .1 for a scale with one
 * decimal). Counts are whole, so merging is exact in any order.
 */
public record GroupScores(Histogram histogram, double unit) {

    private static final String MAGIC = "GRSC";

    public GroupScores {
        if (!(unit > 0 && Double.isFinite(unit))) {
            throw new IllegalArgumentException("a positive unit: " + unit);
        }
    }

    public static GroupScores empty() {
        return inUnitsOf(1);
    }

    public static GroupScores inUnitsOf(double unit) {
        return new GroupScores(Histogram.empty(), unit);
    }

    public static GroupScores of(int... scores) {
        return new GroupScores(Histogram.of(scores), 1);
    }

    /** The score is rounded to the nearest multiple of the unit. */
    public GroupScores add(double score) {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("a finite score: " + score);
        }
        return new GroupScores(histogram.add(Math.toIntExact(Math.round(score / unit))), unit);
    }

    public GroupScores merge(GroupScores other) {
        if (unit != other.unit) {
            throw new IllegalArgumentException("scores of one unit: " + unit + " and " + other.unit);
        }
        return new GroupScores(histogram.merge(other.histogram), unit);
    }

    public long n() {
        return histogram.total();
    }

    public Moments moments() {
        Moments whole = histogram.moments();
        return new Moments(whole.n(), whole.mean() * unit, whole.m2() * unit * unit);
    }

    /** The quantile of type 7 (Hyndman & Fan 1996): linear between order statistics at (n − 1)p. Not for an empty group. */
    double quantile(double p) {
        double position = (n() - 1) * p;
        long below = (long) Math.floor(position);
        int low = orderStatistic(below);
        int high = orderStatistic(Math.min(below + 1, n() - 1));
        return unit * (low + (position - below) * (high - low));
    }

    private int orderStatistic(long rank) {
        long seen = 0;
        int score = histogram.lowest();
        while ((seen += histogram.count(score)) <= rank) {
            score++;
        }
        return score;
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1).real(unit).state(histogram.toBytes()).toBytes();
    }

    public static GroupScores fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, GroupScores::read);
    }

    private static GroupScores read(StateReader state) {
        double unit = state.real();
        return new GroupScores(Histogram.fromBytes(state.state()), unit);
    }
}

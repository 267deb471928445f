package org.foothold.statistics.standing;

import java.util.Arrays;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * What a {@link Reestimation} expects to have happened in tracks, given parameters: starts at each level, changes from level to
 * level, tasks done (luck apart), looks that saw, and levels named. Sums over tracks, so schools may add theirs; merging is
 * exact but for rounding.
 */
public final class ExpectedCounts {

    static final int LEVELS = Level.values().length;
    private static final String MAGIC = "EXPC";
    private static final int CHANGE = LEVELS;
    private static final int DONE = CHANGE + LEVELS * LEVELS;
    private static final int TRIED = DONE + LEVELS;
    private static final int SAW = TRIED + LEVELS;
    private static final int LOOKED = SAW + LEVELS;
    private static final int NAMED = LOOKED + LEVELS;
    private static final int ALL = NAMED + Judge.values().length * LEVELS * LEVELS;

    private final long tracks;
    private final double logLikelihood;
    private final double[] sums;

    private ExpectedCounts(long tracks, double logLikelihood, double[] sums) {
        this.tracks = tracks;
        this.logLikelihood = logLikelihood;
        this.sums = sums;
    }

    public static ExpectedCounts empty() {
        return new ExpectedCounts(0, 0, new double[ALL]);
    }

    ExpectedCounts ofTrack(double trackLogLikelihood) {
        return new ExpectedCounts(1, trackLogLikelihood, sums);
    }

    public ExpectedCounts merge(ExpectedCounts other) {
        var both = sums.clone();
        Arrays.setAll(both, i -> both[i] + other.sums[i]);
        return new ExpectedCounts(tracks + other.tracks, logLikelihood + other.logLikelihood, both);
    }

    public long tracks() {
        return tracks;
    }

    /** Of all tracks under the parameters that the counts were expected with. */
    public double logLikelihood() {
        return logLikelihood;
    }

    void start(int level, double share) {
        sums[level] += share;
    }

    void change(int from, int to, double share) {
        sums[CHANGE + from * LEVELS + to] += share;
    }

    void tried(int level, double share, double done) {
        sums[TRIED + level] += share;
        sums[DONE + level] += share * done;
    }

    void looked(int level, double share, boolean saw) {
        sums[LOOKED + level] += share;
        sums[SAW + level] += saw ? share : 0;
    }

    void named(Judge judge, int truth, Level named, double share) {
        sums[NAMED + (judge.ordinal() * LEVELS + truth) * LEVELS + named.ordinal()] += share;
    }

    PerLevel start(PerLevel documented) {
        return Documented.distribution(row(0), documented);
    }

    ByLevel change(ByLevel documented) {
        return table(CHANGE, documented);
    }

    PerLevel right(PerLevel documented) {
        return Documented.rising(row(DONE), row(TRIED), documented);
    }

    PerLevel seen(PerLevel documented) {
        return Documented.rising(row(SAW), row(LOOKED), documented);
    }

    ByLevel named(Judge judge, ByLevel documented) {
        return table(NAMED + judge.ordinal() * LEVELS * LEVELS, documented);
    }

    private ByLevel table(int at, ByLevel documented) {
        return new ByLevel(
                Documented.distribution(row(at), documented.ofNotYet()),
                Documented.distribution(row(at + LEVELS), documented.ofOnTheWay()),
                Documented.distribution(row(at + 2 * LEVELS), documented.ofSecure()),
                Documented.distribution(row(at + 3 * LEVELS), documented.ofGoingFurther()));
    }

    private double[] row(int at) {
        return Arrays.copyOfRange(sums, at, at + LEVELS);
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1)
                .number(tracks)
                .real(logLikelihood)
                .reals(sums)
                .toBytes();
    }

    public static ExpectedCounts fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, ExpectedCounts::read);
    }

    private static ExpectedCounts read(StateReader state) {
        var counts = new ExpectedCounts(state.count(), state.real(), state.reals());
        if (counts.sums.length != ALL || !Arrays.stream(counts.sums).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a damaged state");
        }
        return counts;
    }
}

package org.foothold.statistics.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foothold.statistics.Moments;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/** For every starting score the later scores of those who had it. Mergeable; scores are taken as they are, not rounded. */
public final class StartingScores {

    private static final String MAGIC = "STRT";
    private static final StartingScores EMPTY = new StartingScores(new TreeMap<>());

    private final TreeMap<Double, Moments> after;

    private StartingScores(TreeMap<Double, Moments> after) {
        this.after = after;
    }

    public static StartingScores empty() {
        return EMPTY;
    }

    public StartingScores add(double before, double after) {
        return merge(of(Map.of(before, Moments.of(after))));
    }

    /** Later scores by starting score. */
    public static StartingScores of(Map<Double, Moments> after) {
        if (after.keySet().stream().anyMatch(score -> !Double.isFinite(score))) {
            throw new IllegalArgumentException("finite scores");
        }
        return new StartingScores(new TreeMap<>(after));
    }

    public StartingScores merge(StartingScores other) {
        var merged = new TreeMap<>(after);
        other.after.forEach((score, moments) -> merged.merge(score, moments, Moments::merge));
        return new StartingScores(merged);
    }

    long students() {
        return after.values().stream().mapToLong(Moments::n).sum();
    }

    /** Students of one part of the scores: where they began and where they ended. */
    record Part(Moments before, Moments after) {

        static final Part EMPTY = new Part(Moments.empty(), Moments.empty());

        Part merge(double score, Moments later) {
            return new Part(before.merge(new Moments(later.n(), score, 0)), after.merge(later));
        }
    }

    Part all() {
        return parts(1).getFirst();
    }

    /**
     * So many parts of about equal size, the lowest first. Equal scores stay together, in the part where their mean rank falls.
     */
    List<Part> parts(int number) {
        var parts = new ArrayList<>(Collections.nCopies(number, Part.EMPTY));
        double n = students();
        long seen = 0;
        for (var entry : after.entrySet()) {
            double rank = seen + (entry.getValue().n() + 1) / 2.0;
            int at = Math.min(number, (int) Math.ceil(number * rank / n)) - 1;
            parts.set(at, parts.get(at).merge(entry.getKey(), entry.getValue()));
            seen += entry.getValue().n();
        }
        return parts;
    }

    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(after.size());
        after.forEach((score, moments) -> state.real(score).state(moments.toBytes()));
        return state.toBytes();
    }

    public static StartingScores fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, StartingScores::read);
    }

    private static StartingScores read(StateReader state) {
        var after = new TreeMap<Double, Moments>();
        for (int left = state.entries(); left > 0; left--) {
            after.put(state.real(), Moments.fromBytes(state.state()));
        }
        return of(after);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StartingScores that && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return after.hashCode();
    }
}

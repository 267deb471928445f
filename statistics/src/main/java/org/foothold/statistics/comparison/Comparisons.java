package org.foothold.statistics.comparison;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/** Who found which of two pieces of work better, how often. A tie is half a win for either. Mergeable, exact in any order. */
public final class Comparisons {

    private static final String MAGIC = "CMPR";
    private static final int WIN = 2;
    private static final Comparisons EMPTY = new Comparisons(new TreeMap<>());

    record Verdict(String judge, String better, String worse) implements Comparable<Verdict> {
        @Override
        public int compareTo(Verdict other) {
            int byJudge = judge.compareTo(other.judge);
            int byBetter = byJudge == 0 ? better.compareTo(other.better) : byJudge;
            return byBetter == 0 ? worse.compareTo(other.worse) : byBetter;
        }
    }

    /** In halves of a win. */
    private final Map<Verdict, Long> halves;

    private Comparisons(Map<Verdict, Long> halves) {
        this.halves = halves;
    }

    public static Comparisons empty() {
        return EMPTY;
    }

    public Comparisons add(String judge, String better, String worse) {
        return add(judge, better, worse, 1);
    }

    public Comparisons add(String judge, String better, String worse, int times) {
        return addHalves(judge, better, worse, (long) WIN * times);
    }

    public Comparisons addTie(String judge, String one, String other) {
        return addHalves(judge, one, other, 1).addHalves(judge, other, one, 1);
    }

    private Comparisons addHalves(String judge, String better, String worse, long number) {
        if (better.equals(worse) || number < 1) {
            throw new IllegalArgumentException("two different pieces, compared at least once");
        }
        return merge(new Comparisons(Map.of(new Verdict(judge, better, worse), number)));
    }

    public Comparisons merge(Comparisons other) {
        var merged = new TreeMap<>(halves);
        other.halves.forEach((verdict, number) -> merged.merge(verdict, number, Long::sum));
        return new Comparisons(merged);
    }

    Comparisons ofJudges(Predicate<String> chosen) {
        var some = new TreeMap<>(halves);
        some.keySet().removeIf(verdict -> !chosen.test(verdict.judge()));
        return new Comparisons(some);
    }

    Map<Verdict, Long> halves() {
        return halves;
    }

    static double wins(long halves) {
        return (double) halves / WIN;
    }

    public long size() {
        return halves.values().stream().mapToLong(Long::longValue).sum() / WIN;
    }

    Set<String> objects() {
        var objects = new TreeSet<String>();
        halves.keySet().forEach(verdict -> {
            objects.add(verdict.better());
            objects.add(verdict.worse());
        });
        return objects;
    }

    Set<String> judges() {
        var judges = new TreeSet<String>();
        halves.keySet().forEach(verdict -> judges.add(verdict.judge()));
        return judges;
    }

    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(halves.size());
        halves.forEach((verdict, number) -> state.text(verdict.judge())
                .text(verdict.better())
                .text(verdict.worse())
                .number(number));
        return state.toBytes();
    }

    public static Comparisons fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, Comparisons::read);
    }

    private static Comparisons read(StateReader state) {
        var halves = new TreeMap<Verdict, Long>();
        for (int left = state.entries(); left > 0; left--) {
            var verdict = new Verdict(state.text(), state.text(), state.text());
            if (verdict.better().equals(verdict.worse())) {
                throw new IllegalArgumentException("two different pieces");
            }
            halves.put(verdict, state.count());
        }
        return new Comparisons(halves);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparisons that && halves.equals(that.halves);
    }

    @Override
    public int hashCode() {
        return halves.hashCode();
    }
}

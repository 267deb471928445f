package org.foothold.statistics.agreement;

import java.util.Arrays;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * Works that the same judges all judged, in whole points: how many, each judge's sum, Σx², Σ(sum of a work)², and how often
 * each value occurs, with Σ(times a value occurs in a work)². Enough for every intraclass correlation and Fleiss' κ; exact.
 */
public final class JudgedByAll {

    private static final String MAGIC = "JALL";

    private final long works;
    private final long[] sums;
    private final long squares;
    private final long squaredWorks;
    private final long[] values;
    private final long squaredValues;

    private JudgedByAll(long works, long[] sums, long squares, long squaredWorks, long[] values, long squaredValues) {
        this.works = works;
        this.sums = sums;
        this.squares = squares;
        this.squaredWorks = squaredWorks;
        this.values = values;
        this.squaredValues = squaredValues;
    }

    /** @param values judgements are 1 to this */
    public static JudgedByAll empty(int judges, int values) {
        return new JudgedByAll(0, new long[judges], 0, 0, new long[values], 0);
    }

    /** One work, a judgement of every judge. */
    public JudgedByAll add(int... judgements) {
        if (judgements.length != sums.length) {
            throw new IllegalArgumentException("one judgement of each of " + sums.length + " judges");
        }
        var newSums = sums.clone();
        var times = new long[values.length];
        long sum = 0;
        long square = 0;
        for (int judge = 0; judge < judgements.length; judge++) {
            newSums[judge] += judgements[judge];
            times[judgements[judge] - 1]++;
            sum += judgements[judge];
            square += (long) judgements[judge] * judgements[judge];
        }
        long same = Arrays.stream(times).map(t -> t * t).sum();
        return new JudgedByAll(
                works + 1,
                newSums,
                squares + square,
                squaredWorks + sum * sum,
                plus(values, times),
                squaredValues + same);
    }

    public JudgedByAll merge(JudgedByAll other) {
        if (sums.length != other.sums.length || values.length != other.values.length) {
            throw new IllegalArgumentException("other judges or values");
        }
        return new JudgedByAll(
                works + other.works,
                plus(sums, other.sums),
                squares + other.squares,
                squaredWorks + other.squaredWorks,
                plus(values, other.values),
                squaredValues + other.squaredValues);
    }

    public long works() {
        return works;
    }

    public int judges() {
        return sums.length;
    }

    long[] sums() {
        return sums;
    }

    long squares() {
        return squares;
    }

    long squaredWorks() {
        return squaredWorks;
    }

    long[] values() {
        return values;
    }

    long squaredValues() {
        return squaredValues;
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1)
                .number(works)
                .numbers(sums)
                .numbers(squares, squaredWorks, squaredValues)
                .numbers(values)
                .toBytes();
    }

    public static JudgedByAll fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, JudgedByAll::read);
    }

    private static JudgedByAll read(StateReader state) {
        long works = state.count();
        long[] sums = state.numbers();
        long[] squares = state.counts();
        if (squares.length != 3) {
            throw new IllegalArgumentException("a damaged state");
        }
        return new JudgedByAll(works, sums, squares[0], squares[1], state.counts(), squares[2]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JudgedByAll that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return works + " works × " + sums.length + " judges";
    }

    private static long[] plus(long[] a, long[] b) {
        var sum = a.clone();
        Arrays.setAll(sum, i -> sum[i] + b[i]);
        return sum;
    }
}

package org.foothold.statistics.answers;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * A buffer of students with their group and their answers to up to 64 tasks. An answer is a code, 0 for a missing one, and
 * stands in as many bit planes as the highest code needs: bit j of plane p is bit p of the code on task j. Up to three planes hold
 * seven options; right or wrong with a missing mask are two planes. The arrays are shared, not copied.
 */
public final class PackedAnswers {

    public static final int MOST_TASKS = Long.SIZE;

    /** Seven options and the missing one. */
    static final int MOST_PLANES = 3;

    /** Codes when tasks are only right or wrong. */
    public static final int WRONG = 1;

    public static final int RIGHT = 2;

    private final int tasks;
    private final int planes;
    private final byte[] groups;
    private final long[] bits;
    private final int from;
    private final int to;

    private PackedAnswers(int tasks, int planes, byte[] groups, long[] bits, int from, int to) {
        this.tasks = tasks;
        this.planes = planes;
        this.groups = groups;
        this.bits = bits;
        this.from = from;
        this.to = to;
    }

    /** @param bits the planes of the first student, then those of the second, … */
    public static PackedAnswers of(int tasks, int planes, byte[] groups, long[] bits) {
        if (tasks < 1
                || tasks > MOST_TASKS
                || planes < 1
                || planes > MOST_PLANES
                || bits.length != groups.length * planes) {
            throw new IllegalArgumentException("1 to 64 tasks, 1 to 3 planes for each of " + groups.length);
        }
        return new PackedAnswers(tasks, planes, groups, bits, 0, groups.length);
    }

    /**
     * One row of codes per student.
     *
     * @param options the highest code; 0 is a missing answer
     * @throws IllegalArgumentException for a code or a group that does not fit, or rows that differ in length
     */
    public static PackedAnswers of(int options, int[] groups, int[]... codes) {
        check(options, groups, codes);
        int planes = planes(options);
        var bits = new long[codes.length * planes];
        var small = new byte[groups.length];
        for (int student = 0; student < codes.length; student++) {
            small[student] = (byte) groups[student];
            for (int task = 0; task < codes[student].length; task++) {
                for (int plane = 0; plane < planes; plane++) {
                    bits[student * planes + plane] |= (codes[student][task] >> plane & 1L) << task;
                }
            }
        }
        return of(codes.length == 0 ? 1 : codes[0].length, planes, small, bits);
    }

    private static void check(int options, int[] groups, int[]... codes) {
        if (groups.length != codes.length) {
            throw new IllegalArgumentException(groups.length + " groups for " + codes.length + " students");
        }
        for (int student = 0; student < codes.length; student++) {
            within("group", groups[student], 0, Byte.MAX_VALUE);
            within("number of answers", codes[student].length, codes[0].length, codes[0].length);
            for (int code : codes[student]) {
                within("code", code, 0, options);
            }
        }
    }

    private static void within(String what, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException("%s %d, not %d to %d".formatted(what, value, lowest, highest));
        }
    }

    /** Once for all buffers: a key of 0 would take missing answers for right ones. */
    static void checkKeys(int options, int... keys) {
        within("number of tasks", keys.length, 1, MOST_TASKS);
        for (int key : keys) {
            within("key", key, 1, options);
        }
    }

    /** Once per buffer, not per answer: that it is about so many tasks, in the planes of so many options. */
    void checkLayout(int ofTasks, int options) {
        if (students() > 0) {
            within("number of tasks", tasks, ofTasks, ofTasks);
            within("number of planes", planes, planes(options), planes(options));
        }
    }

    /** The tasks at which the code in these planes is higher than the highest option. */
    static long beyond(int options, long a, long b, long c) {
        return switch (options) {
            case 2 -> a & b;
            case 4 -> c & (a | b);
            case 5 -> c & b;
            case 6 -> c & b & a;
            default -> 0;
        };
    }

    static void checkBeyond(long tasks, int options) {
        if (tasks != 0) {
            throw new IllegalArgumentException("answers beyond the " + options + " options");
        }
    }

    /** The same students in buffers of at most this size. */
    public Iterator<PackedAnswers> slices(int size) {
        return IntStream.rangeClosed(0, (to - from - 1) / size)
                .mapToObj(slice -> new PackedAnswers(
                        tasks, planes, groups, bits, from + slice * size, Math.min(to, from + (slice + 1) * size)))
                .iterator();
    }

    public int tasks() {
        return tasks;
    }

    public int planes() {
        return planes;
    }

    public int students() {
        return to - from;
    }

    byte[] groups() {
        return groups;
    }

    long[] bits() {
        return bits;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The code of the key of each task, spread over planes like answers are. */
    static long[] planesOf(int[] keys, int planes) {
        var spread = new long[planes];
        Arrays.setAll(
                spread,
                plane -> IntStream.range(0, keys.length)
                        .mapToLong(task -> (keys[task] >> plane & 1L) << task)
                        .reduce(0, (a, b) -> a | b));
        return spread;
    }

    static int planes(int options) {
        within("number of options", options, 1, (1 << MOST_PLANES) - 1);
        return Integer.SIZE - Integer.numberOfLeadingZeros(options);
    }

    static long all(int tasks) {
        return tasks == MOST_TASKS ? -1L : (1L << tasks) - 1;
    }
}

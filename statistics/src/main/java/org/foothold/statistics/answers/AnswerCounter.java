package org.foothold.statistics.answers;

import java.util.Arrays;

/**
 * Counts every answer to every task by group and total in one pass, for one thread. Students wait in the bucket of their
 * group and total until there are 16; then each option's 16 rows are added with carry-save adders (Harley & Seal), 64 tasks at
 * a time, into bit-sliced counters: about one adder of five operations per student and option.
 */
final class AnswerCounter {

    private static final int BATCH = 16;
    private static final int PLANES = PackedAnswers.MOST_PLANES;
    private static final int LEVELS = 34;

    private final int tasks;
    private final int groups;
    private final int planes;
    private final int options;
    private final long[] key;
    private final long all;
    private final long[] waiting;
    private final int[] filled;
    private final long[] students;
    private final long[] counters;
    private final long[] rows = new long[BATCH];

    AnswerCounter(int[] keys, int groups, int options, int planes) {
        this.tasks = keys.length;
        this.groups = groups;
        this.planes = planes;
        this.options = options;
        this.key = PackedAnswers.planesOf(keys, PLANES);
        this.all = PackedAnswers.all(tasks);
        int buckets = groups * (tasks + 1);
        this.waiting = new long[buckets * BATCH * PLANES];
        this.filled = new int[buckets];
        this.students = new long[buckets];
        this.counters = new long[buckets * options * LEVELS];
    }

    /** Locals and three planes spelled out: this loop runs once per student, and the compiler keeps all of it in registers. */
    void add(PackedAnswers answers) {
        long[] bits = answers.bits();
        byte[] group = answers.groups();
        long first = key[0];
        long second = key[1];
        long third = key[2];
        long[] places = waiting;
        int[] used = filled;
        int at = answers.from() * planes;
        for (int student = answers.from(); student < answers.to(); student++, at += planes) {
            long a = bits[at];
            long b = planes > 1 ? bits[at + 1] : 0;
            long c = planes > 2 ? bits[at + 2] : 0;
            long right = all & ~((a ^ first) | (b ^ second) | (c ^ third));
            int bucket = group[student] * (tasks + 1) + Long.bitCount(right);
            int place = used[bucket];
            int to = bucket * BATCH * PLANES + place;
            places[to] = a;
            places[to + BATCH] = b;
            places[to + 2 * BATCH] = c;
            used[bucket] = place + 1;
            if (place == BATCH - 1) {
                empty(bucket);
            }
        }
    }

    /** What was counted; nobody waits any more. */
    AnswerCube cube() {
        var counts = new long[students.length * options * tasks];
        for (int bucket = 0; bucket < students.length; bucket++) {
            clearAfter(bucket);
            empty(bucket);
            for (int option = 0; option < options; option++) {
                int counter = (bucket * options + option) * LEVELS;
                for (int task = 0; task < tasks; task++) {
                    counts[(bucket * options + option) * tasks + task] = read(counter, task);
                }
            }
        }
        return AnswerCube.of(tasks, groups, options, students.clone(), counts);
    }

    /** A missing answer counts for no option, so places that nobody fills are cleared. */
    private void clearAfter(int bucket) {
        for (int plane = 0; plane < PLANES; plane++) {
            int from = (bucket * PLANES + plane) * BATCH;
            Arrays.fill(waiting, from + filled[bucket], from + BATCH, 0);
        }
    }

    private long read(int counter, int task) {
        long count = 0;
        for (int level = 0; level < LEVELS; level++) {
            count += (counters[counter + level] >>> task & 1) << level;
        }
        return count;
    }

    private void empty(int bucket) {
        students[bucket] += filled[bucket];
        filled[bucket] = 0;
        for (int option = 1; option <= options; option++) {
            gather(bucket * BATCH * PLANES, option);
            count((bucket * options + option - 1) * LEVELS);
        }
    }

    /** Of 16 students, at which tasks they gave this answer: a loop that the compiler makes wide. */
    private void gather(int from, int option) {
        long first = (option & 1L) - 1;
        long second = (option >> 1 & 1L) - 1;
        long third = (option >> 2 & 1L) - 1;
        for (int row = 0; row < BATCH; row++) {
            rows[row] = (waiting[from + row] ^ first)
                    & (waiting[from + BATCH + row] ^ second)
                    & (waiting[from + 2 * BATCH + row] ^ third);
        }
    }

    /** 15 adders and the carry into the counters above, written out so that all stays in registers. */
    private void count(int counter) {
        long[] r = rows;
        long ones = counters[counter];
        long twos = counters[counter + 1];
        long fours = counters[counter + 2];
        long a = majority(ones, r[0], r[1]);
        ones ^= r[0] ^ r[1];
        long b = majority(ones, r[2], r[3]);
        ones ^= r[2] ^ r[3];
        long c = majority(twos, a, b);
        twos ^= a ^ b;
        a = majority(ones, r[4], r[5]);
        ones ^= r[4] ^ r[5];
        b = majority(ones, r[6], r[7]);
        ones ^= r[6] ^ r[7];
        long d = majority(twos, a, b);
        twos ^= a ^ b;
        final long eights = majority(fours, c, d);
        fours ^= c ^ d;
        a = majority(ones, r[8], r[9]);
        ones ^= r[8] ^ r[9];
        b = majority(ones, r[10], r[11]);
        ones ^= r[10] ^ r[11];
        c = majority(twos, a, b);
        twos ^= a ^ b;
        a = majority(ones, r[12], r[13]);
        ones ^= r[12] ^ r[13];
        b = majority(ones, r[14], r[15]);
        counters[counter] = ones ^ r[14] ^ r[15];
        d = majority(twos, a, b);
        counters[counter + 1] = twos ^ a ^ b;
        counters[counter + 2] = fours ^ c ^ d;
        addEights(counter + 3, eights, majority(fours, c, d));
    }

    private void addEights(int level, long more, long again) {
        long carry = majority(counters[level], more, again);
        counters[level] ^= more ^ again;
        carry(level + 1, carry);
    }

    private void carry(int level, long more) {
        long left = more;
        for (int at = level; left != 0; at++) {
            long next = counters[at] & left;
            counters[at] ^= left;
            left = next;
        }
    }

    /** The carry of a full adder; its sum is the exclusive or. */
    private static long majority(long a, long b, long c) {
        return (a & b) | ((a ^ b) & c);
    }
}

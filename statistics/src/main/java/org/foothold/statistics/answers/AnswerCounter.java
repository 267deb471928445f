package org.foothold.statistics.answers;

import java.util.Arrays;

/**
 * Counts every answer to every task by group and total in one pass, for one thread. Students wait in the bucket of their
 * group and total until there are 64; then the 64 rows are added with carry-save adders (Harley & Seal), 64 tasks at a time,
 * into bit-sliced counters. So many at once, because reaching for a bucket's counters costs more than an adder.
 *
 * <p>What is added are not the rows of each option but the bit planes and their products (of codes 1 to 4: a, b, ab, c), as
 * many as there are options and without taking the codes apart: a product m is set where the code holds all planes of m, so
 * that how often a code itself was given follows by inclusion and exclusion at the end. About one adder of five operations per
 * student and option is all that remains.
 */
final class AnswerCounter {

    private static final int BATCH = 64;
    private static final int CHUNK = 16;
    private static final int PLANES = PackedAnswers.MOST_PLANES;
    private static final int ROOM = BATCH * PLANES;

    /** Counters of 40 bits hold more students than there are people. */
    private static final int LEVELS = 40;

    private final int tasks;
    private final int groups;
    private final int planes;
    private final int options;
    private final long[] key;
    private final long all;
    private final long[] waiting;
    private final int[] next;
    private final long[] students;
    private final long[] counters;
    private final long[] products = new long[BATCH];
    /** Tasks with a code higher than the options, which inclusion and exclusion would count as others. */
    private long beyond;

    AnswerCounter(int[] keys, int groups, int options) {
        this.tasks = keys.length;
        this.groups = groups;
        this.planes = PackedAnswers.planes(options);
        this.options = options;
        this.key = PackedAnswers.planesOf(keys, PLANES);
        this.all = PackedAnswers.all(tasks);
        int buckets = groups * (tasks + 1);
        this.waiting = new long[buckets * ROOM];
        this.next = new int[buckets];
        Arrays.setAll(next, bucket -> bucket * ROOM);
        this.students = new long[buckets];
        this.counters = new long[buckets * options * LEVELS];
    }

    /** Locals and three planes spelled out: this loop runs once per student, and the compiler keeps all of it in registers. */
    void add(PackedAnswers answers) {
        answers.checkLayout(tasks, options);
        long[] bits = answers.bits();
        byte[] group = answers.groups();
        long first = key[0];
        long second = key[1];
        long third = key[2];
        long[] places = waiting;
        int[] free = next;
        long unknown = 0;
        int at = answers.from() * planes;
        for (int student = answers.from(); student < answers.to(); student++, at += planes) {
            long a = bits[at];
            long b = planes > 1 ? bits[at + 1] : 0;
            long c = planes > 2 ? bits[at + 2] : 0;
            unknown |= PackedAnswers.beyond(options, a, b, c);
            long right = all & ~((a ^ first) | (b ^ second) | (c ^ third));
            int bucket = group[student] * (tasks + 1) + Long.bitCount(right);
            int place = free[bucket];
            places[place] = a;
            places[place + BATCH] = b;
            places[place + 2 * BATCH] = c;
            free[bucket] = place + 1;
            if (place + 1 == bucket * ROOM + BATCH) {
                empty(bucket);
            }
        }
        beyond |= unknown;
    }

    /** What was counted; nobody waits any more. */
    AnswerCube cube() {
        PackedAnswers.checkBeyond(beyond & all, options);
        var counts = new long[students.length * options * tasks];
        for (int bucket = 0; bucket < students.length; bucket++) {
            clearAfter(bucket);
            empty(bucket);
            for (int product = 1; product <= options; product++) {
                read(bucket, product, counts);
            }
            takeProductsApart(bucket * options * tasks, counts);
        }
        return AnswerCube.of(tasks, groups, options, students.clone(), counts);
    }

    /** A missing answer counts for no option, so places that nobody fills are cleared. */
    private void clearAfter(int bucket) {
        int filled = next[bucket] - bucket * ROOM;
        for (int plane = 0; plane < PLANES; plane++) {
            int from = bucket * ROOM + plane * BATCH;
            Arrays.fill(waiting, from + filled, from + BATCH, 0);
        }
    }

    private void read(int bucket, int product, long[] counts) {
        int counter = (bucket * options + product - 1) * LEVELS;
        int to = (bucket * options + product - 1) * tasks;
        int levels = Long.SIZE - Long.numberOfLeadingZeros(students[bucket]);
        for (int level = 0; level < levels; level++) {
            long bits = counters[counter + level];
            for (int task = 0; task < tasks; task++) {
                counts[to + task] += (bits >>> task & 1) << level;
            }
        }
    }

    /** From "all planes of m" to "the code m": plane by plane, those who have it besides are taken away (Möbius). */
    private void takeProductsApart(int from, long[] counts) {
        for (int plane = 1; plane <= options; plane <<= 1) {
            for (int code = 1; code <= options; code++) {
                int more = code | plane;
                if ((code & plane) == 0 && more <= options) {
                    subtract(counts, from + (code - 1) * tasks, from + (more - 1) * tasks);
                }
            }
        }
    }

    private void subtract(long[] counts, int to, int from) {
        for (int task = 0; task < tasks; task++) {
            counts[to + task] -= counts[from + task];
        }
    }

    private void empty(int bucket) {
        int rows = bucket * ROOM;
        students[bucket] += next[bucket] - rows;
        next[bucket] = rows;
        int counter = bucket * options * LEVELS;
        for (int product = 1; product <= options; product++, counter += LEVELS) {
            int plane = Integer.numberOfTrailingZeros(product);
            int others = product & (product - 1);
            if (others == 0) {
                count(counter, waiting, rows + plane * BATCH);
            } else {
                multiply(waiting, rows + plane * BATCH, rows, others);
                count(counter, products, 0);
            }
        }
    }

    /** One plane times the others: loops that the compiler makes wide. */
    private void multiply(long[] factor, int from, int rows, int others) {
        int other = rows + Integer.numberOfTrailingZeros(others) * BATCH;
        for (int row = 0; row < BATCH; row++) {
            products[row] = factor[from + row] & waiting[other + row];
        }
        int left = others & (others - 1);
        if (left != 0) {
            multiply(products, 0, rows, left);
        }
    }

    /**
     * Sixteen adders for 16 rows, four times; written out so that all stays in registers. The six lowest bits of a counter and 64
     * rows make less than twice 64, so that each counter passes at most one carry upwards.
     */
    private void count(int counter, long[] r, int from) {
        long ones = counters[counter];
        long twos = counters[counter + 1];
        long fours = counters[counter + 2];
        long eights = counters[counter + 3];
        long sixteens = counters[counter + 4];
        long thirtyTwos = counters[counter + 5];
        long over = 0;
        int o = from;
        for (int chunk = 0; chunk < BATCH / CHUNK; chunk++, o += CHUNK) {
            long a = carry(r[o], r[o + 1], ones);
            ones ^= r[o] ^ r[o + 1];
            long b = carry(r[o + 2], r[o + 3], ones);
            ones ^= r[o + 2] ^ r[o + 3];
            long c = carry(a, b, twos);
            twos ^= a ^ b;
            a = carry(r[o + 4], r[o + 5], ones);
            ones ^= r[o + 4] ^ r[o + 5];
            b = carry(r[o + 6], r[o + 7], ones);
            ones ^= r[o + 6] ^ r[o + 7];
            long d = carry(a, b, twos);
            twos ^= a ^ b;
            long e = carry(c, d, fours);
            fours ^= c ^ d;
            a = carry(r[o + 8], r[o + 9], ones);
            ones ^= r[o + 8] ^ r[o + 9];
            b = carry(r[o + 10], r[o + 11], ones);
            ones ^= r[o + 10] ^ r[o + 11];
            c = carry(a, b, twos);
            twos ^= a ^ b;
            a = carry(r[o + 12], r[o + 13], ones);
            ones ^= r[o + 12] ^ r[o + 13];
            b = carry(r[o + 14], r[o + 15], ones);
            ones ^= r[o + 14] ^ r[o + 15];
            d = carry(a, b, twos);
            twos ^= a ^ b;
            a = carry(c, d, fours);
            fours ^= c ^ d;
            b = carry(a, e, eights);
            eights ^= a ^ e;
            c = sixteens & b;
            sixteens ^= b;
            over |= thirtyTwos & c;
            thirtyTwos ^= c;
        }
        counters[counter] = ones;
        counters[counter + 1] = twos;
        counters[counter + 2] = fours;
        counters[counter + 3] = eights;
        counters[counter + 4] = sixteens;
        counters[counter + 5] = thirtyTwos;
        ripple(counter + 6, over);
    }

    private void ripple(int level, long more) {
        long left = more;
        for (int at = level; left != 0; at++) {
            long next = counters[at] & left;
            counters[at] ^= left;
            left = next;
        }
    }

    /** Of a full adder. Its sum is the exclusive or, of which the first part is the same as here and is computed once. */
    private static long carry(long a, long b, long c) {
        return (a & b) | ((a ^ b) & c);
    }
}

package org.foothold.statistics.answers;

/**
 * Counts every answer to every task by group and total in one pass, for one thread. Students wait in the bucket of their
 * group and total until there are 16; then each option's 16 rows are added with carry-save adders (Harley & Seal), 64 tasks at
 * a time, into bit-sliced counters: about one adder of five operations per student and option.
 */
final class AnswerCounter {

    private static final int BATCH = 16;
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

    AnswerCounter(int[] keys, int groups, int planes) {
        this.tasks = keys.length;
        this.groups = groups;
        this.planes = planes;
        this.options = (1 << planes) - 1;
        this.key = PackedAnswers.planesOf(keys, planes);
        this.all = PackedAnswers.all(tasks);
        int buckets = groups * (tasks + 1);
        this.waiting = new long[buckets * BATCH * planes];
        this.filled = new int[buckets];
        this.students = new long[buckets];
        this.counters = new long[buckets * options * LEVELS];
    }

    void add(PackedAnswers answers) {
        long[] bits = answers.bits();
        byte[] group = answers.groups();
        int at = answers.from() * planes;
        for (int student = answers.from(); student < answers.to(); student++) {
            long right = all;
            for (int plane = 0; plane < planes; plane++) {
                right &= ~(bits[at + plane] ^ key[plane]);
            }
            int bucket = group[student] * (tasks + 1) + Long.bitCount(right);
            int to = (bucket * BATCH + filled[bucket]) * planes;
            for (int plane = 0; plane < planes; plane++) {
                waiting[to + plane] = bits[at + plane];
            }
            at += planes;
            if (++filled[bucket] == BATCH) {
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
        int end = (bucket + 1) * BATCH * planes;
        for (int i = (bucket * BATCH + filled[bucket]) * planes; i < end; i++) {
            waiting[i] = 0;
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
            gather(bucket * BATCH * planes, option);
            count((bucket * options + option - 1) * LEVELS);
        }
    }

    /** Of 16 students, at which tasks they gave this answer. */
    private void gather(int from, int option) {
        for (int row = 0; row < BATCH; row++) {
            long chosen = -1;
            for (int plane = 0; plane < planes; plane++) {
                chosen &= waiting[from + row * planes + plane] ^ ((option >> plane & 1L) - 1);
            }
            rows[row] = chosen;
        }
    }

    private void count(int counter) {
        long ones = counters[counter];
        long twos = counters[counter + 1];
        long fours = counters[counter + 2];
        long eights = counters[counter + 3];
        long carryOfEights = 0;
        for (int half = 0; half < BATCH; half += 8) {
            long carryOfFours = 0;
            for (int quarter = half; quarter < half + 8; quarter += 4) {
                long first = majority(ones, rows[quarter], rows[quarter + 1]);
                ones ^= rows[quarter] ^ rows[quarter + 1];
                long second = majority(ones, rows[quarter + 2], rows[quarter + 3]);
                ones ^= rows[quarter + 2] ^ rows[quarter + 3];
                long carry = majority(twos, first, second);
                twos ^= first ^ second;
                if (quarter == half) {
                    carryOfFours = carry;
                } else {
                    long up = majority(fours, carryOfFours, carry);
                    fours ^= carryOfFours ^ carry;
                    carryOfFours = up;
                }
            }
            if (half == 0) {
                carryOfEights = carryOfFours;
            } else {
                long up = majority(eights, carryOfEights, carryOfFours);
                eights ^= carryOfEights ^ carryOfFours;
                carryOfEights = up;
            }
        }
        counters[counter] = ones;
        counters[counter + 1] = twos;
        counters[counter + 2] = fours;
        counters[counter + 3] = eights;
        carry(counter + 4, carryOfEights);
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

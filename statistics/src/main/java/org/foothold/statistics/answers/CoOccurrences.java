package org.foothold.statistics.answers;

import java.util.Arrays;
import java.util.Iterator;
import org.foothold.statistics.reliability.TaskScores;

/**
 * How many students have both of two tasks right, for every pair: turned into columns of bits, a pair is one AND and one bit
 * count for 64 students. Students with a missing answer are masked out. The result is the state of reliability, from which
 * all covariances follow.
 */
public final class CoOccurrences {

    private static final int WORDS = 1024;

    private final long[] key;
    private final long all;
    private final int options;
    private final int planes;
    private final long[][] columns;
    private final long[] turned = new long[Long.SIZE];
    private final long[] products;
    private int waiting;
    private int words;
    private long rows;
    private long complete;
    private long beyond;

    private CoOccurrences(int[] keys, int options) {
        this.key = PackedAnswers.planesOf(keys, PackedAnswers.MOST_PLANES);
        this.all = PackedAnswers.all(keys.length);
        this.options = options;
        this.planes = PackedAnswers.planes(options);
        this.columns = new long[keys.length][WORDS];
        this.products = new long[keys.length * (keys.length + 1) / 2];
    }

    /** @throws IllegalArgumentException for a buffer of other tasks or planes, or a code or a key that does not exist */
    public static TaskScores count(Iterator<PackedAnswers> buffers, int[] keys, int options, int threads) {
        PackedAnswers.checkKeys(options, keys);
        return Workers.run(
                        buffers,
                        threads,
                        () -> new CoOccurrences(keys, options),
                        CoOccurrences::add,
                        CoOccurrences::scores)
                .reduce(TaskScores.empty(), TaskScores::merge);
    }

    private void add(PackedAnswers answers) {
        answers.checkLayout(columns.length, options);
        long[] bits = answers.bits();
        int at = answers.from() * planes;
        for (int student = answers.from(); student < answers.to(); student++, at += planes) {
            long a = bits[at];
            long b = planes > 1 ? bits[at + 1] : 0;
            long c = planes > 2 ? bits[at + 2] : 0;
            beyond |= PackedAnswers.beyond(options, a, b, c);
            rows++;
            if (((a | b | c) & all) == all) {
                keep(all & ~((a ^ key[0]) | (b ^ key[1]) | (c ^ key[2])));
            }
        }
    }

    private void keep(long right) {
        complete++;
        turned[waiting++] = right;
        if (waiting == Long.SIZE) {
            store();
        }
    }

    private TaskScores scores() {
        PackedAnswers.checkBeyond(beyond & all, options);
        store();
        pair();
        var sums = new long[columns.length];
        for (int task = 0; task < sums.length; task++) {
            sums[task] = products[task * (task + 1) / 2 + task];
        }
        return TaskScores.ofRightAnswers(rows, complete, sums, products);
    }

    /** 64 students become one word of every column. */
    private void store() {
        Arrays.fill(turned, waiting, Long.SIZE, 0);
        turn(turned);
        for (int task = 0; task < columns.length; task++) {
            columns[task][words] = turned[task];
        }
        waiting = 0;
        if (++words == WORDS) {
            pair();
        }
    }

    private void pair() {
        int to = 0;
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[to++] += both(columns[i], columns[j], words);
            }
        }
        words = 0;
    }

    /** Plain on purpose: the compiler turns it into wide AND and population count. */
    private static long both(long[] a, long[] b, int words) {
        long sum = 0;
        for (int word = 0; word < words; word++) {
            sum += Long.bitCount(a[word] & b[word]);
        }
        return sum;
    }

    /** The transpose of 64 × 64 bits in place: bit i of row j and bit j of row i change places (Warren, Hacker's Delight). */
    static void turn(long[] rows) {
        long mask = 0x00000000FFFFFFFFL;
        for (int width = 32; width != 0; width >>= 1, mask ^= mask << width) {
            for (int row = 0; row < Long.SIZE; row = (row + width + 1) & -(width + 1)) {
                swap(rows, row, width, mask);
            }
        }
    }

    private static void swap(long[] rows, int row, int width, long mask) {
        long change = ((rows[row] >>> width) ^ rows[row + width]) & mask;
        rows[row] ^= change << width;
        rows[row + width] ^= change;
    }
}

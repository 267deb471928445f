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
    private final int planes;
    private final long[][] columns;
    private final long[] turned = new long[Long.SIZE];
    private final long[] products;
    private int waiting;
    private int words;
    private long rows;
    private long complete;

    private CoOccurrences(int[] keys, int planes) {
        this.key = PackedAnswers.planesOf(keys, planes);
        this.all = PackedAnswers.all(keys.length);
        this.planes = planes;
        this.columns = new long[keys.length][WORDS];
        this.products = new long[keys.length * (keys.length + 1) / 2];
    }

    public static TaskScores count(Iterator<PackedAnswers> buffers, int[] keys, int options, int threads) {
        return Workers.run(
                        buffers,
                        threads,
                        () -> new CoOccurrences(keys, PackedAnswers.planes(options)),
                        CoOccurrences::add,
                        CoOccurrences::scores)
                .reduce(TaskScores.empty(), TaskScores::merge);
    }

    private void add(PackedAnswers answers) {
        long[] bits = answers.bits();
        for (int student = answers.from(); student < answers.to(); student++) {
            long right = all;
            long seen = 0;
            for (int plane = 0; plane < planes; plane++) {
                long bit = bits[student * planes + plane];
                right &= ~(bit ^ key[plane]);
                seen |= bit;
            }
            rows++;
            if (seen == all) {
                complete++;
                turned[waiting++] = right;
                if (waiting == Long.SIZE) {
                    store();
                }
            }
        }
    }

    private TaskScores scores() {
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

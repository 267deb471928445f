package org.foothold.benchmarks;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.foothold.statistics.answers.PackedAnswers;

/** Students of two groups with an ability, four options a task, one answer in a hundred missing; always the same. */
record SimulatedAnswers(byte[] groups, long[] bits, int[] keys, int planes) {

    private static final int OPTIONS = 4;

    static SimulatedAnswers of(int students, int tasks, int planes) {
        var random = new SplittableRandom(5);
        int[] keys = random.ints(tasks, 1, OPTIONS + 1).toArray();
        var groups = new byte[students];
        var bits = new long[students * planes];
        IntStream.range(0, students).parallel().forEach(student -> {
            var own = new SplittableRandom(student);
            groups[student] = (byte) own.nextInt(2);
            double ability = own.nextDouble() + own.nextDouble() + own.nextDouble() - 1.5 - .1 * groups[student];
            for (int task = 0; task < tasks; task++) {
                int code = answer(own, ability, task, keys[task]);
                for (int plane = 0; plane < planes; plane++) {
                    bits[student * planes + plane] |= (code >> plane & 1L) << task;
                }
            }
        });
        return new SimulatedAnswers(groups, bits, keys, planes);
    }

    private static int answer(SplittableRandom random, double ability, int task, int key) {
        if (random.nextInt(100) == 0) {
            return 0;
        }
        double difficulty = task % 7 / 3.5 - 1;
        boolean right = random.nextDouble() < 1 / (1 + Math.exp(-2 * (ability - difficulty)));
        return right ? key : 1 + (key + random.nextInt(OPTIONS - 1)) % OPTIONS;
    }

    PackedAnswers packed() {
        return PackedAnswers.of(keys.length, planes, groups, bits);
    }

    int code(int student, int task) {
        int code = 0;
        for (int plane = 0; plane < planes; plane++) {
            code |= (int) (bits[student * planes + plane] >>> task & 1) << plane;
        }
        return code;
    }

    /** The limit: every word once, by so many threads. */
    long read(int parts) {
        return IntStream.range(0, parts)
                .parallel()
                .mapToLong(part -> sum(part, parts))
                .sum();
    }

    private long sum(int part, int parts) {
        long sum = 0;
        int to = (int) ((long) bits.length * (part + 1) / parts);
        for (int i = (int) ((long) bits.length * part / parts); i < to; i++) {
            sum += bits[i];
        }
        return sum;
    }
}

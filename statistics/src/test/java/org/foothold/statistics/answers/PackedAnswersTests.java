package org.foothold.statistics.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.tasks.TaskAnswers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fast counts are those of the plain way, for any number of students, tasks, groups, threads and buffers. */
class PackedAnswersTests {

    private static final int OPTIONS = 4;

    private final Random random = new Random(13);

    @Test
    void countsAreThoseOfThePlainWay() {
        for (int round = 0; round < 30; round++) {
            int tasks = 1 + random.nextInt(64);
            int students = random.nextInt(700);
            int[][] codes = codes(students, tasks);
            int[] keys = random.ints(tasks, 1, OPTIONS + 1).toArray();
            int[] groups = random.ints(students, 0, 3).toArray();
            AnswerCube cube = count(groups, codes, keys, 1 + random.nextInt(200));
            assertThat(cube.taskAnswers(keys, PackedAnswersTests::name)).isEqualTo(plain(codes, keys));
            assertThat(cube.rightOrWrong(keys)).isEqualTo(plainCube(groups, codes, keys, 3));
            assertThat(cube.totals())
                    .isEqualTo(Histogram.of(Arrays.stream(codes)
                            .mapToInt(row -> total(row, keys))
                            .toArray()));
            assertThat(AnswerCube.fromBytes(cube.toBytes())).isEqualTo(cube);
        }
    }

    @Test
    void coOccurrencesAreTheProductsOfScores() {
        for (int round = 0; round < 20; round++) {
            int tasks = 1 + random.nextInt(64);
            int[][] codes = codes(random.nextInt(3000), tasks);
            int[] keys = random.ints(tasks, 1, OPTIONS + 1).toArray();
            int[][] scores = Arrays.stream(codes)
                    .map(row -> IntStream.range(0, tasks)
                            .map(task -> row[task] == 0 ? TaskScores.MISSING : row[task] == keys[task] ? 1 : 0)
                            .toArray())
                    .toArray(int[][]::new);
            TaskScores fast =
                    CoOccurrences.count(packed(new int[codes.length], codes).slices(500), keys, OPTIONS, 2);
            assertThat(fast).isEqualTo(TaskScores.of(scores));
        }
    }

    /** Wrong and right in two planes, and what is in neither is missing. */
    @Test
    void rightOrWrongWithAMissingMaskIsTwoPlanes() {
        int[][] codes = {{2, 1, 2}, {1, 2, 2}, {0, 2, 2}};
        PackedAnswers answers = PackedAnswers.of(PackedAnswers.RIGHT, new int[3], codes);
        assertThat(answers.planes()).isEqualTo(2);
        TaskScores scores = CoOccurrences.count(answers.slices(2), new int[] {2, 2, 2}, 2, 1);
        assertThat(scores).isEqualTo(TaskScores.of(new int[][] {{1, 0, 1}, {0, 1, 1}, {TaskScores.MISSING, 1, 1}}));
    }

    /** The stream fills the one buffer of each thread again and again: a counter that kept one would count the last twice. */
    @Test
    void aStreamNeedsNoMoreThanOneBufferAThread() {
        int[] keys = random.ints(30, 1, OPTIONS + 1).toArray();
        int[][] codes = codes(4000, 30);
        var whole = packed(new int[4000], codes);
        Map<Thread, Buffer> buffers = new HashMap<>();
        Iterator<PackedAnswers> parts = whole.slices(50);
        Iterator<PackedAnswers> stream = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return parts.hasNext();
            }

            @Override
            public PackedAnswers next() {
                return buffers.computeIfAbsent(Thread.currentThread(), thread -> new Buffer())
                        .fill(parts.next());
            }
        };
        AnswerCube all = AnswerCube.count(stream, keys, 1, OPTIONS, 3);
        assertThat(all).isEqualTo(AnswerCube.count(whole.slices(4000), keys, 1, OPTIONS, 1));
        assertThat(buffers).hasSizeLessThanOrEqualTo(3);
    }

    private static final class Buffer {

        private final long[] bits = new long[50 * 3];
        private final PackedAnswers answers = PackedAnswers.of(30, 3, new byte[50], bits);

        PackedAnswers fill(PackedAnswers part) {
            System.arraycopy(part.bits(), part.from() * 3, bits, 0, bits.length);
            return answers;
        }
    }

    @Test
    void everyNumberOfOptionsIsCountedAlike() {
        for (int options = 1; options <= 7; options++) {
            int most = options;
            int[][] codes = new int[500][9];
            for (int[] row : codes) {
                Arrays.setAll(row, task -> random.nextInt(most + 1));
            }
            int[] keys = random.ints(9, 1, most + 1).toArray();
            int[] groups = random.ints(500, 0, 2).toArray();
            AnswerCube cube =
                    AnswerCube.count(PackedAnswers.of(most, groups, codes).slices(70), keys, 2, most, 2);
            assertThat(cube.taskAnswers(keys, PackedAnswersTests::name)).isEqualTo(plain(codes, keys));
            assertThat(cube.rightOrWrong(keys)).isEqualTo(plainCube(groups, codes, keys, 2));
        }
    }

    @Test
    void turningTwiceIsTheSameAgain() {
        long[] rows = random.longs(64).toArray();
        long[] turned = rows.clone();
        CoOccurrences.turn(turned);
        for (int row = 0; row < 64; row++) {
            for (int bit = 0; bit < 64; bit++) {
                assertThat(turned[bit] >>> row & 1).isEqualTo(rows[row] >>> bit & 1);
            }
        }
    }

    private AnswerCube count(int[] groups, int[][] codes, int[] keys, int buffer) {
        if (codes.length == 0) {
            return AnswerCube.empty(keys.length, 3, OPTIONS);
        }
        return AnswerCube.count(packed(groups, codes).slices(buffer), keys, 3, OPTIONS, 2);
    }

    private static PackedAnswers packed(int[] groups, int[][] codes) {
        return PackedAnswers.of(OPTIONS, groups, codes);
    }

    /** One answer in fifty is missing. */
    private int[][] codes(int students, int tasks) {
        var codes = new int[students][tasks];
        for (int[] row : codes) {
            Arrays.setAll(row, task -> random.nextInt(50) == 0 ? 0 : 1 + random.nextInt(OPTIONS));
        }
        return codes;
    }

    private static TaskAnswers plain(int[][] codes, int[] keys) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int[] row : codes) {
            rows.add(Arrays.stream(row)
                    .<@Nullable String>mapToObj(code -> code == 0 ? null : name(code))
                    .collect(ArrayList::new, List::add, List::addAll));
        }
        return TaskAnswers.ofChosen(
                Arrays.stream(keys).mapToObj(PackedAnswersTests::name).toList(), rows);
    }

    private static long[] plainCube(int[] groups, int[][] codes, int[] keys, int ofGroups) {
        int tasks = keys.length;
        var cube = new long[tasks * ofGroups * (tasks + 1) * 2];
        for (int student = 0; student < codes.length; student++) {
            int total = total(codes[student], keys);
            for (int task = 0; task < tasks; task++) {
                int right = codes[student][task] == keys[task] ? 1 : 0;
                cube[((task * ofGroups + groups[student]) * (tasks + 1) + total) * 2 + right]++;
            }
        }
        return cube;
    }

    private static int total(int[] row, int[] keys) {
        return (int) IntStream.range(0, keys.length)
                .filter(task -> row[task] == keys[task])
                .count();
    }

    private static String name(int code) {
        return String.valueOf((char) ('A' + code - 1));
    }
}

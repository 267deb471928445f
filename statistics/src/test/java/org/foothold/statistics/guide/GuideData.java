package org.foothold.statistics.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.Judge;
import org.foothold.statistics.standing.Level;
import org.jspecify.annotations.Nullable;

/** What an application would have in its database, made up and always the same. */
final class GuideData {

    static final List<String> KEYS = List.of("B", "D", "A", "C", "B", "A", "D", "C");

    private static final List<String> OPTIONS = List.of("A", "B", "C", "D");
    private static final Instant MONDAY = Instant.parse("2026-09-07T08:30:00Z");

    private GuideData() {}

    /** One row per student: the option chosen at every task, null where one was left out. */
    static List<List<@Nullable String>> answers(int students, long seed) {
        var random = new Random(seed);
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int student = 0; student < students; student++) {
            double ability = random.nextGaussian();
            rows.add(KEYS.stream()
                    .map(key -> chosen(key, ability, random))
                    .collect(ArrayList::new, List::add, List::addAll));
        }
        return rows;
    }

    private static @Nullable String chosen(String key, double ability, Random random) {
        if (random.nextInt(60) == 0) {
            return null;
        }
        boolean right = random.nextDouble() < 1 / (1 + Math.exp(-1.6 * ability));
        return right ? key : OPTIONS.get((OPTIONS.indexOf(key) + 1 + random.nextInt(3)) % 4);
    }

    /** One row per student: 1 right, 0 wrong. The last task is harder for the group 1. */
    static int[][] rightOrWrong(int[] groups, long seed) {
        var random = new Random(seed);
        return IntStream.of(groups)
                .mapToObj(group -> {
                    double ability = random.nextGaussian();
                    return IntStream.range(0, 8)
                            .map(task -> {
                                double easier = task == 7 && group == 1 ? -1.2 : 0;
                                double chance = 1 / (1 + Math.exp(-1.6 * ability - easier));
                                return random.nextDouble() < chance ? 1 : 0;
                            })
                            .toArray();
                })
                .toArray(int[][]::new);
    }

    /** The student's own level and the teacher's of so many pieces of work. */
    static PairedLevels judgements(int pieces, long seed) {
        var random = new Random(seed);
        PairedLevels pairs = PairedLevels.empty(4);
        for (int piece = 0; piece < pieces; piece++) {
            int teacher = 1 + random.nextInt(4);
            pairs = pairs.add(Math.clamp(teacher + (random.nextInt(5) + 1) / 3 - random.nextInt(2), 1, 4), teacher);
        }
        return pairs;
    }

    static GroupScores scores(int students, double mean, long seed) {
        var random = new Random(seed);
        GroupScores scores = GroupScores.empty();
        for (int student = 0; student < students; student++) {
            scores = scores.add(mean + 5 * random.nextGaussian());
        }
        return scores;
    }

    /** Seven pieces of one student on one target: a bad start, then one success after the other. */
    static List<Evidence> evidence() {
        List<Evidence> pieces = new ArrayList<>();
        boolean[] right = {false, false, true, true, true, true};
        for (int week = 0; week < right.length; week++) {
            pieces.add(Evidence.constructed(MONDAY.plus(Duration.ofDays(7L * week)), "check-" + week, right[week]));
        }
        pieces.add(Evidence.judged(MONDAY.plus(Duration.ofDays(44)), "essay", Level.SECURE, Judge.TEACHER));
        return pieces;
    }
}

package org.foothold.statistics;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.foothold.statistics.agreement.Coincidences;
import org.foothold.statistics.agreement.JudgedByAll;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.answers.AnswerCube;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.answers.PackedAnswers;
import org.foothold.statistics.change.StartingScores;
import org.foothold.statistics.change.TwoWaves;
import org.foothold.statistics.comparison.Comparisons;
import org.foothold.statistics.dif.DifCounts;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.gaps.LevelCounts;
import org.foothold.statistics.gaps.TwoGroups;
import org.foothold.statistics.generalizability.AreaScores;
import org.foothold.statistics.generalizability.FacetScores;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.NestedProducts;
import org.foothold.statistics.pooling.Effect;
import org.foothold.statistics.pooling.Effects;
import org.foothold.statistics.privacy.CountTable;
import org.foothold.statistics.privacy.PrivacyBudget;
import org.foothold.statistics.privacy.ReleaseLedger;
import org.foothold.statistics.privacy.SuppressionRule;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.standing.AttemptCounts;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.ExpectedCounts;
import org.foothold.statistics.standing.FilterParameters;
import org.foothold.statistics.standing.Judge;
import org.foothold.statistics.standing.Level;
import org.foothold.statistics.standing.Reestimation;
import org.foothold.statistics.tasks.TaskAnswers;

/** Small states of every kind: of what merges the data they are made of as well; of what is only kept, a few. */
final class StateExamples {

    /** A student of a group (0 or 1) or of a school, with a name, two measurements, and answers to three tasks. */
    private record Student(int group, String school, String name, double before, double after, int... answers) {

        static Student drawn(Random random) {
            return new Student(
                    random.nextInt(2),
                    "school " + random.nextInt(3),
                    "student " + random.nextInt(4),
                    random.nextInt(4),
                    random.nextGaussian(),
                    row(random, 3, -1, 2));
        }

        double[] measured() {
            return new double[] {before, after};
        }
    }

    private record Verdict(String judge, int better, int worse, boolean tie) {}

    private static final int EXAMPLES = 3;
    private static final int TASKS = 3;
    private static final int LEVELS = 4;
    private static final int[] MOST = {2, 1, 3};
    private static final Reestimation ESTIMATION = Reestimation.from(FilterParameters.defaults());

    private StateExamples() {}

    /** Of every kind the same number, all different. */
    static List<Object> all() {
        var random = new Random(21);
        var all = new ArrayList<Object>();
        for (int i = 0; i < EXAMPLES; i++) {
            merging().forEach(kind -> all.add(kind.example(random)));
            all.addAll(kept(i + 1));
        }
        return all;
    }

    static List<StateKind<?, ?>> merging() {
        var all = new ArrayList<StateKind<?, ?>>();
        all.addAll(ofScores());
        all.addAll(ofAnswers());
        all.addAll(ofJudges());
        all.addAll(ofGroups());
        all.addAll(ofSchools());
        return all;
    }

    private static List<StateKind<?, ?>> ofScores() {
        return List.of(
                StateKind.<Double, Moments>of(
                                Moments.empty(),
                                Moments::merge,
                                random -> 5 + random.nextGaussian(),
                                all -> Moments.of(all.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray()))
                        .rounded(),
                StateKind.<Integer, Histogram>of(
                        Histogram.empty(),
                        Histogram::merge,
                        random -> random.nextInt(12) - 4,
                        all -> Histogram.of(whole(all))),
                StateKind.<int[], FacetScores>of(
                        FacetScores.empty(),
                        FacetScores::merge,
                        random -> row(random, 3, 0, 5),
                        all -> FacetScores.of(rows(all))),
                StateKind.<Student, AreaScores>adding(
                        AreaScores.empty(),
                        AreaScores::merge,
                        Student::drawn,
                        (state, one) -> state.add(one.school, one.group, one.answers[0] + 1, (int) one.before)),
                StateKind.<int[], AttemptCounts>adding(
                        AttemptCounts.empty(),
                        AttemptCounts::merge,
                        random -> new int[] {random.nextInt(3), 2 + random.nextInt(4)},
                        (state, one) -> state.add(one[0], one[1])),
                StateKind.<List<Evidence>, ExpectedCounts>of(
                                ExpectedCounts.empty(), ExpectedCounts::merge, StateExamples::track, ESTIMATION::expect)
                        .rounded());
    }

    private static List<StateKind<?, ?>> ofAnswers() {
        DifCounts none = DifCounts.empty(TASKS, 2, 2);
        return List.of(
                StateKind.<int[], TaskScores>of(
                        TaskScores.empty(), TaskScores::merge, StateExamples::points, all -> TaskScores.of(rows(all))),
                StateKind.<int[], TaskAnswers>of(
                        TaskAnswers.empty(),
                        TaskAnswers::merge,
                        StateExamples::points,
                        all -> TaskAnswers.ofPoints(MOST, rows(all))),
                StateKind.<int[], AnswerPatterns>of(
                        AnswerPatterns.empty(1, 1, 1),
                        AnswerPatterns::merge,
                        random -> row(random, TASKS, -1, 2),
                        all -> AnswerPatterns.empty(1, 1, 1).add(rows(all))),
                StateKind.<Student, AnswerCube>of(
                        AnswerCube.empty(TASKS, 2, 2), AnswerCube::merge, Student::drawn, StateExamples::cube),
                StateKind.<Student, DifCounts>of(
                        none, DifCounts::merge, Student::drawn, all -> none.add(groups(all), answers(all))));
    }

    private static List<StateKind<?, ?>> ofJudges() {
        return List.of(
                StateKind.<int[], PairedLevels>adding(
                        PairedLevels.empty(LEVELS),
                        PairedLevels::merge,
                        random -> row(random, 2, 1, LEVELS + 1),
                        (state, one) -> state.add(one[0], one[1])),
                StateKind.<int[], Coincidences>adding(
                        Coincidences.empty(LEVELS),
                        Coincidences::merge,
                        random -> row(random, random.nextInt(5), 1, LEVELS + 1),
                        Coincidences::add),
                StateKind.<int[], JudgedByAll>adding(
                        JudgedByAll.empty(3, LEVELS),
                        JudgedByAll::merge,
                        random -> row(random, 3, 1, LEVELS + 1),
                        JudgedByAll::add),
                StateKind.<Verdict, Comparisons>adding(
                        Comparisons.empty(),
                        Comparisons::merge,
                        random -> new Verdict(
                                "judge " + random.nextInt(2),
                                random.nextInt(3),
                                3 + random.nextInt(3),
                                random.nextBoolean()),
                        StateExamples::add));
    }

    private static List<StateKind<?, ?>> ofGroups() {
        return List.of(
                StateKind.<Double, GroupScores>adding(
                        GroupScores.inUnitsOf(.5),
                        GroupScores::merge,
                        random -> random.nextInt(9) / 2.0,
                        GroupScores::add),
                StateKind.<Student, TwoGroups>of(
                        TwoGroups.empty(),
                        TwoGroups::merge,
                        Student::drawn,
                        all -> new TwoGroups(scores(all, 0), scores(all, 1))),
                StateKind.<Integer, LevelCounts>of(
                        LevelCounts.empty(LEVELS),
                        LevelCounts::merge,
                        random -> random.nextInt(LEVELS),
                        all -> LevelCounts.of(counts(all))),
                StateKind.<Integer, CountTable>adding(
                        CountTable.empty(2, LEVELS),
                        CountTable::merge,
                        random -> random.nextInt(2 * LEVELS),
                        (state, cell) -> state.add(cell / LEVELS, cell % LEVELS)),
                StateKind.<Student, StartingScores>of(
                                StartingScores.empty(), StartingScores::merge, Student::drawn, StateExamples::starts)
                        .rounded());
    }

    private static List<StateKind<?, ?>> ofSchools() {
        return List.of(
                StateKind.<Long, Effects>adding(
                        Effects.empty(),
                        Effects::merge,
                        Random::nextLong,
                        (state, name) -> state.add("d" + name % 3, "unit " + name, Effect.of(name % 7, .1))),
                StateKind.<Student, TwoWaves>adding(
                                TwoWaves.empty(), TwoWaves::merge, Student::drawn, StateExamples::add)
                        .rounded(),
                StateKind.<Student, ClusterProducts>of(
                                ClusterProducts.empty("x"),
                                ClusterProducts::merge,
                                Student::drawn,
                                StateExamples::products)
                        .rounded(),
                StateKind.<Student, NestedProducts>adding(
                                NestedProducts.empty("x"),
                                NestedProducts::merge,
                                Student::drawn,
                                (state, one) -> state.add(one.school, one.name, one.after, one.before))
                        .rounded());
    }

    /** What is kept from one run to the next and does not merge. */
    private static List<Object> kept(int number) {
        CountTable table = CountTable.of(new long[][] {{number, 2}, {3, 40}});
        ReleaseLedger ledger = ReleaseLedger.empty()
                .offer("levels", table, SuppressionRule.withDefaults())
                .offer("levels", table.merge(table), SuppressionRule.withDefaults());
        return List.of(ledger, new PrivacyBudget(1000, 300 * number));
    }

    private static int[] row(Random random, int length, int from, int to) {
        return random.ints(length, from, to).toArray();
    }

    private static int[] points(Random random) {
        return IntStream.of(MOST)
                .map(most -> random.nextInt(9) == 0 ? TaskScores.MISSING : random.nextInt(most + 1))
                .toArray();
    }

    private static List<Evidence> track(Random random) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> random.nextBoolean()
                        ? Evidence.chosen(Instant.EPOCH, "piece " + i, random.nextBoolean(), 4)
                        : Evidence.judged(
                                Instant.EPOCH, "piece " + i, Level.values()[random.nextInt(LEVELS)], Judge.TEACHER))
                .toList();
    }

    private static int[][] rows(List<int[]> all) {
        return all.toArray(int[][]::new);
    }

    private static int[] whole(List<Integer> all) {
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] counts(List<Integer> all) {
        var counts = new long[LEVELS];
        all.forEach(level -> counts[level]++);
        return counts;
    }

    private static int[] groups(List<Student> all) {
        return all.stream().mapToInt(Student::group).toArray();
    }

    private static int[][] answers(List<Student> all) {
        return all.stream().map(Student::answers).toArray(int[][]::new);
    }

    /** A missing answer is 0 there, a wrong one 1. */
    private static AnswerCube cube(List<Student> all) {
        int[][] codes = all.stream()
                .map(one -> IntStream.of(one.answers).map(answer -> answer + 1).toArray())
                .toArray(int[][]::new);
        return AnswerCube.count(
                PackedAnswers.of(2, groups(all), codes).slices(4),
                new int[] {PackedAnswers.RIGHT, PackedAnswers.RIGHT, PackedAnswers.RIGHT},
                2,
                2,
                1);
    }

    private static GroupScores scores(List<Student> all, int group) {
        return GroupScores.of(all.stream()
                .filter(one -> one.group == group)
                .mapToInt(one -> (int) one.before)
                .toArray());
    }

    private static Comparisons add(Comparisons state, Verdict one) {
        String better = "work " + one.better;
        String worse = "work " + one.worse;
        return one.tie ? state.addTie(one.judge, better, worse) : state.add(one.judge, better, worse);
    }

    private static TwoWaves add(TwoWaves state, Student one) {
        return state.add(one.school, TwoWaves.Side.values()[one.group], one.before, one.after);
    }

    private static StartingScores starts(List<Student> all) {
        Map<Double, Moments> after = all.stream()
                .collect(groupingBy(
                        Student::before,
                        mapping(
                                Student::after,
                                collectingAndThen(
                                        toList(),
                                        scores -> Moments.of(scores.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .toArray())))));
        return StartingScores.of(after);
    }

    private static ClusterProducts products(List<Student> all) {
        var schools =
                all.stream().collect(groupingBy(Student::school, TreeMap::new, mapping(Student::measured, toList())));
        ClusterProducts products = ClusterProducts.empty("x");
        for (var school : schools.entrySet()) {
            products = products.addAll(school.getKey(), school.getValue());
        }
        return products;
    }
}

package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.change.Changes;
import org.foothold.statistics.change.StartingScores;
import org.foothold.statistics.change.TwoWaves;
import org.foothold.statistics.comparison.ComparativeJudgement;
import org.foothold.statistics.comparison.Comparisons;
import org.foothold.statistics.diagnosis.Diagnosis;
import org.foothold.statistics.diagnosis.Dina;
import org.foothold.statistics.diagnosis.QMatrix;
import org.foothold.statistics.dif.Dif;
import org.foothold.statistics.dif.DifCounts;
import org.foothold.statistics.gaps.Gaps;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.gaps.LevelCounts;
import org.foothold.statistics.irt.Bank;
import org.foothold.statistics.irt.Calibration;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.ClusterRegression;
import org.foothold.statistics.multilevel.MixedModel;
import org.foothold.statistics.multilevel.OneWay;
import org.foothold.statistics.pooling.Effect;
import org.foothold.statistics.pooling.Effects;
import org.foothold.statistics.pooling.Heterogeneity;
import org.foothold.statistics.pooling.Pooling;
import org.foothold.statistics.pooling.Uncertainty;
import org.foothold.statistics.privacy.CountTable;
import org.foothold.statistics.privacy.Margins;
import org.foothold.statistics.privacy.Suppression;
import org.foothold.statistics.tasks.TaskAnswers;
import org.junit.jupiter.api.Test;

/**
 * Whatever a class can bring forth (nobody, one student, all alike, empty levels, ties, separation), every door answers or says why
 * not: never an exception, never NaN. Thousands of tiny random data sets, with every minimum switched off.
 */
class SmallDataTests {

    private static final int ROUNDS = 400;
    private static final MinimumInformation NONE = MinimumInformation.none();

    @Test
    void gaps() {
        Gaps gaps = Gaps.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            GroupScores x = scores(random);
            GroupScores y = scores(random);
            sound(
                    seed,
                    List.of(
                            gaps.superiority(x, y),
                            gaps.standardized(x, y),
                            gaps.raw(x, y),
                            gaps.spread(x, y),
                            gaps.quantiles(x, y),
                            gaps.effect(x, y).map(effect -> "an effect")));
        }
    }

    @Test
    void gapsOfLevels() {
        Gaps gaps = Gaps.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            int levels = 2 + random.nextInt(4);
            List<LevelCounts> groups = IntStream.range(0, 2 + random.nextInt(4))
                    .mapToObj(g -> counts(random, levels))
                    .toList();
            sound(seed, List.of(gaps.ordered(groups.get(0), groups.get(1)), gaps.onOneScale(groups)));
        }
    }

    @Test
    void pooling() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            Effects effects = Effects.empty();
            for (int i = random.nextInt(8); i > 0; i--) {
                double y = random.nextInt(4) - 1;
                double v = random.nextBoolean() ? .05 : Math.pow(10, random.nextInt(9) - 6);
                effects = effects.add("g" + random.nextInt(3), "u" + i, Effect.of(y, v));
            }
            Pooling pooling = Pooling.withDefaults()
                    .with(Heterogeneity.values()[seed % 7])
                    .with(Uncertainty.values()[seed % 3])
                    .withMinimum(NONE);
            sound(
                    seed,
                    List.of(
                            pooling.of(effects),
                            pooling.leavingOneOut(effects),
                            pooling.smallUnits(effects),
                            pooling.ofThreeLevels(effects)));
        }
    }

    @Test
    void tasksAndGroups() {
        Dif dif = Dif.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            int n = random.nextInt(12);
            int tasks = 1 + random.nextInt(3);
            int scores = 2 + random.nextInt(2);
            int[] group = IntStream.range(0, n).map(i -> random.nextInt(3)).toArray();
            int[][] answers = IntStream.range(0, n)
                    .mapToObj(i -> IntStream.range(0, tasks)
                            .map(j -> random.nextInt(9) == 0 ? -1 : random.nextInt(scores))
                            .toArray())
                    .toArray(int[][]::new);
            DifCounts counts = DifCounts.empty(tasks, 3, scores).add(group, answers);
            int[] two = IntStream.of(group).map(g -> Math.min(g, 1)).toArray();
            sound(
                    seed,
                    List.of(
                            dif.ofTask(counts, 0),
                            dif.ofGradedTask(counts, 0),
                            dif.ofGroups(counts, 0),
                            dif.shrunken(counts),
                            dif.purified(two, answers)));
        }
    }

    @Test
    void changes() {
        Changes changes = Changes.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            TwoWaves waves = TwoWaves.empty();
            StartingScores scores = StartingScores.empty();
            for (int i = random.nextInt(14); i > 0; i--) {
                double before = random.nextInt(4);
                double after = random.nextInt(4);
                waves = waves.add("c" + random.nextInt(4), TwoWaves.Side.values()[random.nextInt(2)], before, after);
                scores = scores.add(before, after);
            }
            sound(
                    seed,
                    List.of(
                            changes.sameStudents(waves),
                            changes.adjusted(waves),
                            changes.correctedForError(waves, .7),
                            changes.byStart(waves),
                            changes.byItself(scores, .7)));
        }
    }

    @Test
    void clusters() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            ClusterProducts data = ClusterProducts.empty("x");
            for (int i = random.nextInt(14); i > 0; i--) {
                data = data.add("c" + random.nextInt(5), random.nextInt(4), random.nextInt(3));
            }
            MixedModel model = MixedModel.withDefaults().withMinimum(NONE);
            sound(
                    seed,
                    List.of(
                            model.of(data),
                            model.withRandom("x").of(data),
                            ClusterRegression.withDefaults().of(data),
                            ClusterRegression.withDefaults()
                                    .ofIndependentStudents()
                                    .of(data),
                            OneWay.of(data),
                            OneWay.of(data, NONE)));
        }
    }

    @Test
    void comparisons() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            Comparisons comparisons = Comparisons.empty();
            for (int i = random.nextInt(9); i > 0; i--) {
                String one = "p" + random.nextInt(3);
                String other = "q" + random.nextInt(3);
                String judge = "j" + random.nextInt(3);
                comparisons = switch (random.nextInt(3)) {
                    case 0 -> comparisons.add(judge, one, other);
                    case 1 -> comparisons.add(judge, other, one);
                    default -> comparisons.addTie(judge, one, other);
                };
            }
            ComparativeJudgement judgement = ComparativeJudgement.withDefaults();
            sound(
                    seed,
                    List.of(
                            judgement.of(comparisons),
                            judgement.byMaximumLikelihood().of(comparisons),
                            judgement.splitHalf(comparisons)));
        }
    }

    @Test
    void banks() {
        Calibration calibration = Calibration.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < ROUNDS / 4; seed++) {
            var random = new Random(seed);
            int[] most = random.ints(1 + random.nextInt(4), 1, 3).toArray();
            int[][] rows = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> row(random, most))
                    .toArray(int[][]::new);
            AnswerPatterns patterns = AnswerPatterns.empty(most).add(rows);
            int[] one = row(random, most);
            for (Answer<Bank> bank : List.of(calibration.graded(patterns), calibration.partialCredit(patterns))) {
                sound(
                        seed,
                        List.of(
                                bank,
                                bank.flatMap(known -> known.ability(one)),
                                bank.flatMap(known -> known.weightedAbility(one)),
                                bank.flatMap(known -> known.abilityOfTotal(0)),
                                bank.flatMap(known -> known.fit(one))));
            }
            TaskAnswers answers = TaskAnswers.ofPoints(
                    most,
                    Arrays.stream(rows)
                            .map(row -> Arrays.stream(row)
                                    .map(score -> Math.max(0, score))
                                    .toArray())
                            .toArray(int[][]::new));
            sound(seed, List.of(calibration.rasch(answers), calibration.andersen(answers)));
        }
    }

    @Test
    void targets() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            int[][] needs = IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(task -> new int[] {1, task == 0 ? 1 : random.nextInt(2)})
                    .toArray(int[][]::new);
            int[] most = IntStream.range(0, needs.length).map(task -> 1).toArray();
            AnswerPatterns patterns = AnswerPatterns.empty(most);
            for (int i = random.nextInt(12); i > 0; i--) {
                patterns = patterns.add(row(random, most));
            }
            Answer<Dina> dina = Diagnosis.withDefaults().withMinimum(NONE).of(QMatrix.of(needs), patterns);
            sound(
                    seed,
                    List.of(
                            dina,
                            dina.map(Dina::prevalence),
                            dina.flatMap(known -> known.masteries(row(random, most)))));
        }
    }

    /** Scores on tasks, some of them not given. */
    private static int[] row(Random random, int... most) {
        return Arrays.stream(most)
                .map(points -> random.nextInt(9) == 0 ? AnswerPatterns.NOT_GIVEN : random.nextInt(points + 1))
                .toArray();
    }

    @Test
    void tables() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<long[]>();
            for (int r = 1 + random.nextInt(3); r > 0; r--) {
                rows.add(random.longs(3, 0, random.nextInt(3) == 0 ? 2 : 30).toArray());
            }
            CountTable table = CountTable.of(rows.toArray(long[][]::new));
            Suppression suppression = Suppression.withDefaults().with(Margins.values()[random.nextInt(5)]);
            var published = suppression.of(table);
            assertThat(suppression.audit(table, published)).hasDimensions(table.rows(), 3);
        }
    }

    static void sound(int seed, List<? extends Answer<?>> answers) {
        for (Answer<?> answer : answers) {
            assertThat(answer.toString()).as("seed %d", seed).doesNotContain("NaN");
        }
    }

    private static GroupScores scores(Random random) {
        GroupScores scores = GroupScores.empty();
        for (int i = random.nextInt(6); i > 0; i--) {
            scores = scores.add(random.nextInt(3));
        }
        return scores;
    }

    private static LevelCounts counts(Random random, int levels) {
        long[] counts = IntStream.range(0, levels)
                .mapToLong(k -> random.nextBoolean() ? 0 : random.nextInt(12))
                .toArray();
        return LevelCounts.of(counts);
    }
}

package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.agreement.Agreement;
import org.foothold.statistics.agreement.Coincidences;
import org.foothold.statistics.agreement.JudgedByAll;
import org.foothold.statistics.agreement.ManyJudges;
import org.foothold.statistics.agreement.PairedLevels;
import org.foothold.statistics.agreement.Weights;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.change.Changes;
import org.foothold.statistics.change.StartingScores;
import org.foothold.statistics.change.TwoWaves;
import org.foothold.statistics.comparison.ComparativeJudgement;
import org.foothold.statistics.comparison.Comparisons;
import org.foothold.statistics.decisions.LivingstonLewis;
import org.foothold.statistics.decisions.MasteryCut;
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
import org.foothold.statistics.reliability.ClassicalDetail;
import org.foothold.statistics.reliability.ConditionalError;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;
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
                            OneWay.of(data)));
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

    @Test
    void judgements() {
        Agreement agreement = Agreement.withDefaults().withMinimum(NONE);
        ManyJudges many = ManyJudges.withDefaults().withMinimum(NONE);
        for (int seed = 0; seed < 4 * ROUNDS; seed++) {
            var random = new Random(seed);
            int levels = 2 + random.nextInt(4);
            boolean opposed = random.nextInt(3) == 0;
            PairedLevels pairs = PairedLevels.empty(levels);
            JudgedByAll judged = JudgedByAll.empty(2, levels);
            Coincidences coincidences = Coincidences.empty(levels);
            for (int i = random.nextInt(25); i > 0; i--) {
                int one = 1 + random.nextInt(levels);
                int other = random.nextInt(4) == 0 ? 1 + random.nextInt(levels) : opposed ? levels + 1 - one : one;
                pairs = pairs.add(one, other);
                judged = judged.add(one, other);
                coincidences = random.nextInt(6) == 0 ? coincidences.add(one) : coincidences.add(one, other);
            }
            for (Weights weights : Weights.values()) {
                sound(seed, List.of(agreement.kappa(pairs, weights), agreement.gwet(pairs, weights)));
            }
            for (Coincidences.Metric metric : Coincidences.Metric.values()) {
                sound(seed, List.of(many.krippendorff(coincidences, metric)));
            }
            sound(
                    seed,
                    List.of(
                            agreement.same(pairs),
                            agreement.bias(pairs),
                            agreement.generosity(pairs),
                            many.correlations(judged),
                            many.fleiss(judged)));
        }
    }

    @Test
    void consistency() {
        ClassicalDetail detail = Reliability.detail().withMinimum(NONE);
        for (int seed = 0; seed < 4 * ROUNDS; seed++) {
            var random = new Random(seed);
            int tasks = 1 + random.nextInt(6);
            int most = 1 + random.nextInt(2);
            boolean equalTotals = random.nextInt(3) == 0;
            int[][] rows = IntStream.range(0, random.nextInt(20))
                    .mapToObj(i -> equalTotals
                            ? oneRight(random, tasks)
                            : random.ints(tasks, 0, most + 1).toArray())
                    .toArray(int[][]::new);
            TaskScores scores = TaskScores.of(rows);
            Histogram totals = Histogram.of(
                    Arrays.stream(rows).mapToInt(row -> IntStream.of(row).sum()).toArray());
            MasteryCut cut = MasteryCut.of(tasks, random.nextInt(tasks + 1)).withMinimum(NONE);
            Answer<Double> alpha = detail.kr21(scores);
            sound(
                    seed,
                    List.of(
                            Reliability.alpha().withMinimum(NONE).of(scores),
                            Reliability.omega().withMinimum(NONE).of(scores),
                            detail.lambdas(scores),
                            detail.splitHalf(scores),
                            alpha,
                            detail.standardizedAlpha(scores),
                            detail.standardErrorOfMeasurement(scores),
                            detail.standardErrorOfEstimation(scores),
                            detail.tasksNeeded(scores, .8),
                            ConditionalError.lord(scores),
                            ConditionalError.keats(scores, NONE),
                            most == 1 ? cut.huynh(totals) : cut.huynh(Histogram.empty()),
                            most == 1 ? cut.phiLambda(totals, .6) : cut.phiLambda(Histogram.empty(), .6),
                            most == 1 ? cut.subkoviak(totals, .6) : cut.subkoviak(Histogram.empty(), .6),
                            cut.pengSubkoviak(totals, .6),
                            LivingstonLewis.of(0, tasks * most, cut.cut()).of(totals, .6)));
            if (equalTotals && rows.length > 2 && tasks > 1) {
                assertThat(detail.lambdas(scores))
                        .as("seed %d", seed)
                        .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
            }
        }
    }

    private static int[] oneRight(Random random, int tasks) {
        int[] row = new int[tasks];
        row[random.nextInt(tasks)] = 1;
        return row;
    }

    private static void sound(int seed, List<? extends Answer<?>> answers) {
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

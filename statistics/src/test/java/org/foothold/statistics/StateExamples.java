package org.foothold.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
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
import org.foothold.statistics.standing.ExpectedCounts;
import org.foothold.statistics.tasks.TaskAnswers;

/** A small state of every kind, with its bytes and the way back. */
final class StateExamples {

    record Example(Object state, byte[] bytes, Function<byte[], Object> read) {}

    private StateExamples() {}

    static List<Example> all() {
        var random = new Random(21);
        int[][] rows = new int[9][3];
        for (int[] row : rows) {
            Arrays.setAll(row, task -> random.nextInt(2));
        }
        int[] groups = random.ints(9, 0, 2).toArray();
        Moments moments = Moments.of(1, 2.5, 4);
        Histogram histogram = Histogram.of(-2, 3, 3);
        TaskScores scores = TaskScores.of(rows);
        TaskAnswers answers = TaskAnswers.ofPoints(new int[] {1, 1, 1}, rows);
        AnswerCube cube = AnswerCube.count(PackedAnswers.of(2, groups, rows).slices(4), new int[] {1, 1, 1}, 2, 2, 1);
        PairedLevels pairs = PairedLevels.empty(3).add(1, 2).add(3, 3);
        Coincidences coincidences = Coincidences.empty(3).add(1, 2, 2).add(3, 3);
        JudgedByAll judged = JudgedByAll.empty(2, 3).add(1, 2).add(3, 3);
        DifCounts dif = DifCounts.empty(3, 2, 2).add(groups, rows);
        GroupScores groupScores = GroupScores.inUnitsOf(.5).add(2.5).add(7);
        TwoGroups twoGroups = new TwoGroups(groupScores, GroupScores.of(3, 4, 4));
        LevelCounts levels = LevelCounts.of(3, 0, 5);
        Effects effects = Effects.empty().add("d", "b", Effect.of(.2, .1)).add("a", Effect.of(-.1, .3));
        TwoWaves waves =
                TwoWaves.empty().add("a", TwoWaves.Side.STUDIED, 3, 4.5).add("b", TwoWaves.Side.COMPARISON, 2, 1);
        StartingScores starts = StartingScores.empty().add(3, 4.5).add(2, 1);
        Comparisons comparisons = Comparisons.empty().add("j", "a", "b").addTie("j", "b", "c");
        FacetScores facets = FacetScores.of(new int[][] {{0, 0, 1}, {0, 1, 3}, {1, 0, 2}});
        ClusterProducts products = ClusterProducts.empty("x").add("a", 2, 1).add("b", 3, -1);
        CountTable table = CountTable.of(new long[][] {{1, 2}, {3, 40}});
        AttemptCounts attempts = AttemptCounts.empty().add(2, 3).add(0, 5);
        ExpectedCounts expected = ExpectedCounts.empty();
        AreaScores areas = AreaScores.empty().addAll("algebra", facets).add("shapes", 0, 0, 2);
        NestedProducts nested =
                NestedProducts.empty("x").addAll("school", products).add("other", "a", 1, 2);
        AnswerPatterns patterns = AnswerPatterns.empty(1, 1, 1).add(rows);
        ReleaseLedger ledger = ReleaseLedger.empty()
                .offer("levels", table, SuppressionRule.withDefaults())
                .offer("levels", table.merge(table), SuppressionRule.withDefaults());
        PrivacyBudget budget = new PrivacyBudget(1000, 300);
        return List.of(
                new Example(moments, moments.toBytes(), Moments::fromBytes),
                new Example(histogram, histogram.toBytes(), Histogram::fromBytes),
                new Example(scores, scores.toBytes(), TaskScores::fromBytes),
                new Example(answers, answers.toBytes(), TaskAnswers::fromBytes),
                new Example(cube, cube.toBytes(), AnswerCube::fromBytes),
                new Example(pairs, pairs.toBytes(), PairedLevels::fromBytes),
                new Example(coincidences, coincidences.toBytes(), Coincidences::fromBytes),
                new Example(judged, judged.toBytes(), JudgedByAll::fromBytes),
                new Example(dif, dif.toBytes(), DifCounts::fromBytes),
                new Example(groupScores, groupScores.toBytes(), GroupScores::fromBytes),
                new Example(twoGroups, twoGroups.toBytes(), TwoGroups::fromBytes),
                new Example(levels, levels.toBytes(), LevelCounts::fromBytes),
                new Example(effects, effects.toBytes(), Effects::fromBytes),
                new Example(waves, waves.toBytes(), TwoWaves::fromBytes),
                new Example(starts, starts.toBytes(), StartingScores::fromBytes),
                new Example(comparisons, comparisons.toBytes(), Comparisons::fromBytes),
                new Example(facets, facets.toBytes(), FacetScores::fromBytes),
                new Example(products, products.toBytes(), ClusterProducts::fromBytes),
                new Example(table, table.toBytes(), CountTable::fromBytes),
                new Example(attempts, attempts.toBytes(), AttemptCounts::fromBytes),
                new Example(expected, expected.toBytes(), ExpectedCounts::fromBytes),
                new Example(areas, areas.toBytes(), AreaScores::fromBytes),
                new Example(nested, nested.toBytes(), NestedProducts::fromBytes),
                new Example(patterns, patterns.toBytes(), AnswerPatterns::fromBytes),
                new Example(ledger, ledger.toBytes(), ReleaseLedger::fromBytes),
                new Example(budget, budget.toBytes(), PrivacyBudget::fromBytes));
    }
}

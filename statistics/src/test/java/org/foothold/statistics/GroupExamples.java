package org.foothold.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.change.Changes;
import org.foothold.statistics.change.RollOut;
import org.foothold.statistics.change.StartingScores;
import org.foothold.statistics.change.TwoWaves;
import org.foothold.statistics.comparison.ComparativeJudgement;
import org.foothold.statistics.comparison.Comparisons;
import org.foothold.statistics.gaps.Gaps;
import org.foothold.statistics.gaps.GroupScores;
import org.foothold.statistics.gaps.LevelCounts;
import org.foothold.statistics.gaps.OverallAndWithin;
import org.foothold.statistics.gaps.StandardizedGap;
import org.foothold.statistics.gaps.Superiority;
import org.foothold.statistics.gaps.TwoGroups;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.ClusterRegression;
import org.foothold.statistics.multilevel.MixedModel;
import org.foothold.statistics.multilevel.Nested;
import org.foothold.statistics.multilevel.NestedModel;
import org.foothold.statistics.multilevel.NestedProducts;
import org.foothold.statistics.multilevel.OneWay;
import org.foothold.statistics.pooling.Effect;
import org.foothold.statistics.pooling.Effects;
import org.foothold.statistics.pooling.Pooling;

/** The findings about groups of students, classes and schools, from made-up data. */
final class GroupExamples {

    private final Random random;
    private final List<Finding> found = new ArrayList<>();

    GroupExamples(Random random) {
        this.random = random;
    }

    List<Finding> found() {
        ofGroups();
        ofUnits();
        ofChange();
        return found;
    }

    @SafeVarargs
    private void keep(Answer<? extends Finding>... answers) {
        for (Answer<? extends Finding> answer : answers) {
            answer.optional().ifPresent(found::add);
        }
    }

    private void ofGroups() {
        GroupScores x = GroupScores.of(random.ints(120, 3, 20).toArray());
        GroupScores y = GroupScores.of(random.ints(120, 1, 18).toArray());
        Gaps gaps = Gaps.withDefaults();
        LevelCounts levels = LevelCounts.of(20, 30, 50, 40);
        LevelCounts others = LevelCounts.of(40, 30 + random.nextInt(9), 30, 20);
        keep(
                gaps.superiority(x, y),
                gaps.standardized(x, y),
                gaps.spread(x, y),
                gaps.quantiles(x, y),
                gaps.ordered(levels, others),
                gaps.onOneScale(List.of(levels, others)),
                gaps.raw(x, y),
                gaps.inUnitsOf(4, x, y));
        keep(apart(gaps, x, y), alike(gaps));
        keep(gaps.standardized(x, y).map(gap -> gaps.withoutError(gap, .8)), schools(gaps));
    }

    private static Answer<Superiority> apart(Gaps gaps, GroupScores x, GroupScores y) {
        return gaps.superiority(new GroupScores(x.histogram().map(score -> score + 40), 1), y);
    }

    private static Answer<Superiority> alike(Gaps gaps) {
        GroupScores threes = GroupScores.of(IntStream.range(0, 100).map(i -> 3).toArray());
        return gaps.superiority(threes, threes);
    }

    private Answer<OverallAndWithin> schools(Gaps gaps) {
        var schools = new HashMap<String, TwoGroups>();
        for (int school = 0; school < 8; school++) {
            GroupScores x = GroupScores.of(random.ints(20, 3, 20 + school).toArray());
            schools.put(
                    "school " + school,
                    new TwoGroups(x, GroupScores.of(random.ints(20, 1, 18).toArray())));
        }
        return gaps.overallAndWithin(schools);
    }

    private void ofUnits() {
        Effects effects = Effects.empty();
        ClusterProducts students = ClusterProducts.empty("before");
        Comparisons comparisons = Comparisons.empty();
        for (int i = 0; i < 12; i++) {
            effects = effects.add("district " + i % 6, "school " + i, Effect.of(random.nextDouble(), .01 + i * .01));
            comparisons = comparisons.add("judge", "work " + i, "work " + (i + 1) % 12);
            for (int student = 0; student < 9; student++) {
                students = students.add("class " + i, random.nextGaussian() + i, random.nextGaussian());
            }
        }
        keep(
                Pooling.withDefaults().of(effects),
                Pooling.withDefaults().smallUnits(effects),
                Pooling.withDefaults().leavingOneOut(effects),
                Pooling.withDefaults().ofThreeLevels(effects),
                MixedModel.withDefaults().of(students),
                grown(),
                OneWay.of(students),
                ComparativeJudgement.withDefaults().of(comparisons));
        found.add(Effect.of(random.nextGaussian(), .1));
        ClusterRegression.withDefaults().of(students).optional().ifPresent(found::addAll);
    }

    private Answer<Nested> grown() {
        NestedProducts measured = NestedProducts.empty("year");
        for (int student = 0; student < 80; student++) {
            double pace = 1 + random.nextGaussian() / 4 + student % 8 / 8.0;
            for (int year = 0; year < 3; year++) {
                double outcome = pace * year + random.nextGaussian();
                measured = measured.add("school " + student % 8, "student " + student, outcome, year);
            }
        }
        return NestedModel.withDefaults()
                .withRandom("year")
                .withMinimum(MinimumInformation.none())
                .of(measured);
    }

    private void ofChange() {
        TwoWaves waves = TwoWaves.empty();
        StartingScores scores = StartingScores.empty();
        double more = random.nextInt(3) - 1;
        for (int i = 0; i < 240; i++) {
            TwoWaves.Side side = TwoWaves.Side.values()[i % 2];
            double before = 10 + 2 * random.nextGaussian();
            double after = before + random.nextGaussian() + (i % 2) * more * (before - 10);
            waves = waves.add("class " + i % 10, side, before, after);
            scores = scores.add(Math.round(before), after);
        }
        Changes changes = Changes.withDefaults();
        keep(
                changes.sameStudents(waves),
                changes.adjusted(waves),
                changes.correctedForError(waves, .8),
                changes.byStart(waves),
                changes.byItself(scores, .8));
        Gaps gaps = Gaps.withDefaults().withMinimum(MinimumInformation.none());
        Answer<StandardizedGap> before = gaps.standardized(GroupScores.of(5, 6, 7, 9), GroupScores.of(2, 4, 5, 5));
        keep(before.flatMap(earlier -> gaps.standardized(GroupScores.of(5, 6, 7), GroupScores.of(4, 6, 7))
                .map(later -> changes.ofCohorts(earlier, later))));
        found.add(new RollOut(10 + random.nextInt(60), .5, 25, .2, .5, .4));
    }
}

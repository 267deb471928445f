package org.foothold.statistics.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

/** What must hold for any data: swapping, merging, changing the scale, declining. Seeded. */
class GapsTests {

    private static final Gaps GAPS = Gaps.withDefaults().withMinimum(MinimumInformation.none());

    @Test
    void swappingTheGroupsTurnsTheSign() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            GroupScores x = scores(random, 20, 1);
            GroupScores y = scores(random, 31, 0);
            StandardizedGap gap = known(GAPS.standardized(x, y));
            StandardizedGap swapped = known(GAPS.standardized(y, x));
            assertThat(swapped.g().value()).isCloseTo(-gap.g().value(), within(1e-12));
            assertThat(swapped.exactG().lower()).isCloseTo(-gap.exactG().upper(), within(1e-10));
            Superiority above = known(GAPS.superiority(x, y));
            Superiority below = known(GAPS.superiority(y, x));
            assertThat(below.probability()).isCloseTo(1 - above.probability(), within(1e-12));
            assertThat(below.standardError()).isCloseTo(above.standardError(), within(1e-12));
            assertThat(known(below.v())).isCloseTo(-known(above.v()), within(1e-9));
        }
    }

    @Test
    void superiorityDependsOnTheOrderAlone() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            GroupScores x = scores(random, 25, 2);
            GroupScores y = scores(random, 25, 0);
            assertThat(known(GAPS.superiority(changed(x), changed(y)))).isEqualTo(known(GAPS.superiority(x, y)));
        }
    }

    @Test
    void standardizedGapsIgnoreUnitAndOrigin() {
        GroupScores x = GroupScores.of(3, 5, 7, 7, 9);
        GroupScores y = GroupScores.of(1, 5, 6, 7);
        GroupScores x10 = GroupScores.of(130, 150, 170, 170, 190);
        GroupScores y10 = GroupScores.of(110, 150, 160, 170);
        assertThat(known(GAPS.standardized(x10, y10)).g().value())
                .isCloseTo(known(GAPS.standardized(x, y)).g().value(), within(1e-12));
    }

    @Test
    void doublingEveryStudentKeepsTheChanceAndHalvesItsVariance() {
        var random = new Random(4);
        GroupScores x = scores(random, 60, 1);
        GroupScores y = scores(random, 80, 0);
        Superiority once = known(GAPS.superiority(x, y));
        Superiority twice = known(GAPS.superiority(x.merge(x), y.merge(y)));
        assertThat(twice.probability()).isCloseTo(once.probability(), within(1e-12));
        assertThat(Math.pow(twice.standardError() / once.standardError(), 2)).isCloseTo(.5, within(.01));
    }

    @Test
    void intervalsHoldTheirEstimate() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            GroupScores x = scores(random, 12, 1);
            GroupScores y = scores(random, 9, 0);
            StandardizedGap gap = known(GAPS.standardized(x, y));
            assertThat(gap.exactD().contains(gap.d())).isTrue();
            assertThat(gap.g().interval().contains(gap.g().value())).isTrue();
            SpreadGap spread = known(GAPS.spread(x, y));
            assertThat(spread.varianceRatioInterval().contains(spread.varianceRatio()))
                    .isTrue();
        }
    }

    @Test
    void smallGroupsAreNotShownWhateverIsAsked() {
        Gaps careful = Gaps.withDefaults();
        var random = new Random(1);
        GroupScores small = scores(random, 99, 0);
        GroupScores large = scores(random, 500, 1);
        Answer<Object> declined = Answer.notShown(100, Counted.STUDENTS_PER_GROUP);
        assertThat(List.<Answer<?>>of(
                        careful.superiority(large, small),
                        careful.standardized(small, large),
                        careful.raw(small, large),
                        careful.inUnitsOf(2, small, large),
                        careful.spread(small, large),
                        careful.quantiles(small, large),
                        careful.ordered(LevelCounts.of(50, 30, 19), LevelCounts.of(200, 300, 100))))
                .allMatch(declined::equals);
        assertThat(careful.superiority(large, large).optional()).isPresent();
        assertThat(careful.effect(small, large).optional()).isPresent();
    }

    /** All students lie about 0: of two groups either figure of the whole, or the mean of the large one, gives the small one's gap. */
    @Test
    void whatGroupsShareDoesNotTellTheGapOfASmallOne() {
        LevelCounts large = LevelCounts.of(200, 300, 100);
        LevelCounts small = LevelCounts.of(5, 4, 3);
        for (List<LevelCounts> groups : List.of(
                List.of(small, LevelCounts.of(3, 4, 5)),
                List.of(large, small),
                List.of(large, LevelCounts.of(50, 30, 19)),
                List.of(large, large, LevelCounts.of(0, 99, 0)),
                List.of(large, large, large, large, large, LevelCounts.of(3, 3, 3)))) {
            ManyGroups found = known(Gaps.withDefaults().onOneScale(groups));
            assertThat(List.<Answer<?>>of(
                            found.between(),
                            found.cuts(),
                            found.groups().getFirst().mean()))
                    .as("%s", groups)
                    .allMatch(Answer.NotShown.class::isInstance);
            assertThat(found.say(Reader.LEADER).in(Locale.ENGLISH)).contains("at least 100 students in each group");
        }
        ManyGroups five = known(Gaps.withDefaults().onOneScale(List.of(large, small, small, small, small)));
        assertThat(five.between().optional()).isPresent();
        LevelCounts few = LevelCounts.of(3, 3, 3);
        assertThat(known(Gaps.withDefaults().onOneScale(List.of(large, large, large, large, large, few, few)))
                        .between()
                        .optional())
                .isPresent();
        assertThat(five.groups().get(1).mean()).isEqualTo(Answer.notShown(100, Counted.STUDENTS));
        assertThat(known(Gaps.withDefaults().onOneScale(List.of(large, large)))
                        .cuts()
                        .optional())
                .isPresent();
    }

    @Test
    void groupsOfOneLevelOrOneStudentGetAReason() {
        GroupScores threes = GroupScores.of(3, 3, 3);
        assertThat(GAPS.standardized(threes, GroupScores.of(3, 3)))
                .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(GAPS.effect(threes, GroupScores.of(4, 4))).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(GAPS.raw(threes, GroupScores.of(4, 4))).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(GAPS.spread(threes, GroupScores.of(4, 5))).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        Superiority none = known(GAPS.superiority(threes, GroupScores.of(3, 3)));
        assertThat(none.probability()).isEqualTo(.5);
        assertThat(none.cliff()).isZero();
        assertThat(known(none.v())).isZero();
        assertThat(none.vInterval()).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(GAPS.superiority(GroupScores.of(4), threes))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS_PER_GROUP));
        assertThat(GAPS.standardized(GroupScores.empty(), threes))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS_PER_GROUP));
        assertThat(GAPS.quantiles(threes, GroupScores.empty()))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS_PER_GROUP));
    }

    /** edge_cases.json, "group of one": d with two degrees of freedom from the other group alone. */
    @Test
    void oneStudentAgainstThreeStillHasADifference() {
        StandardizedGap gap = known(GAPS.standardized(GroupScores.of(4), GroupScores.of(1, 2, 3)));
        assertThat(gap.d()).isCloseTo(2, within(1e-12));
        assertThat(gap.averaged()).isInstanceOf(Answer.NotEnough.class);
    }

    @Test
    void withoutOverlapOnlyALeastGapIsSaid() {
        Superiority apart = known(GAPS.superiority(GroupScores.of(5, 6, 7), GroupScores.of(1, 2, 3)));
        assertThat(apart.probability()).isEqualTo(1);
        assertThat(apart.v()).isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
        assertThat(apart.interval()).isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
        // R: sqrt(2) * qnorm(1 - 1/18)
        assertThat(apart.least()).isCloseTo(2.2531517, within(1e-7));
    }

    @Test
    void orderedGapsNeedOverlap() {
        assertThat(GAPS.ordered(LevelCounts.of(0, 0, 3, 9), LevelCounts.of(5, 4, 0, 0)))
                .isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
        assertThat(GAPS.ordered(LevelCounts.of(0, 0, 3, 9), LevelCounts.of(5, 4, 2, 0)))
                .isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
        assertThat(GAPS.ordered(LevelCounts.of(0, 7, 0), LevelCounts.of(0, 4, 0)))
                .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(GAPS.ordered(LevelCounts.empty(3), LevelCounts.of(0, 4, 0)))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS_PER_GROUP));
    }

    /** R: qnorm(.8) - qnorm(.5). */
    @Test
    void withTwoLevelsTheOrderedGapIsTheDifferenceOfProbits() {
        OrderedGap gap = known(GAPS.ordered(LevelCounts.of(20, 80), LevelCounts.of(50, 50)));
        assertThat(gap.gap().value()).isCloseTo(.8416212335729143, within(1e-9));
        assertThat(gap.equalSpread()).isTrue();
        // delta method: sqrt(.16/100/dnorm(qnorm(.8))^2 + .25/100/dnorm(0)^2)
        assertThat(gap.gap().standardError()).isCloseTo(Math.sqrt(.0016 / .07838 + .0025 / .159155), within(1e-5));
    }

    @Test
    void emptyLevelsAndLevelsOfOneGroupDoNoHarm() {
        OrderedGap without = known(GAPS.ordered(LevelCounts.of(10, 20, 30), LevelCounts.of(20, 20, 20)));
        OrderedGap with = known(GAPS.ordered(LevelCounts.of(10, 0, 20, 30), LevelCounts.of(20, 0, 20, 20)));
        assertThat(with.gap().value()).isCloseTo(without.gap().value(), within(1e-9));
        OrderedGap few = known(GAPS.ordered(LevelCounts.of(0, 20, 30), LevelCounts.of(20, 20, 20)));
        assertThat(few.equalSpread()).isTrue();
        assertThat(few.gap().value()).isPositive();
    }

    /** Rounded to a whole number, NaN is 0: a student who did not write would have no points. */
    @Test
    void aScoreThatIsNoNumberIsRefused() {
        GroupScores scores = GroupScores.of(50, 60);
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scores.add(none))
                    .withMessage("a finite score: " + none);
        }
    }

    @Test
    void saysItselfInPlainWords() {
        Superiority found = known(GAPS.superiority(GroupScores.of(1, 2, 3), GroupScores.of(2, 1, 1)));
        assertThat(found.say(Reader.LEADER).in(Locale.ENGLISH))
                .contains("72 times out of 100")
                .contains("standard deviations; the 95% interval goes from");
        Superiority apart = known(GAPS.superiority(GroupScores.of(5, 6), GroupScores.of(2, 1)));
        assertThat(apart.say(Reader.LEADER).in(Locale.ENGLISH))
                .contains("100 times out of 100")
                .contains("is at least 1.63 standard deviations");
        Superiority alike = known(GAPS.superiority(GroupScores.of(3, 3), GroupScores.of(3, 3)));
        assertThat(alike.say(Reader.LEADER).in(Locale.ENGLISH))
                .contains("50 times")
                .contains("too little");
        MeanGap points = known(GAPS.raw(GroupScores.of(1, 2, 3), GroupScores.of(2, 1, 1)));
        assertThat(points.say(Reader.LEADER).in(Locale.ENGLISH)).contains("0.7 points; the 95% interval");
        MeanGap deviations = known(GAPS.inUnitsOf(1, GroupScores.of(1, 2, 3), GroupScores.of(2, 1, 1)));
        assertThat(deviations.say(Reader.LEADER).in(Locale.ENGLISH)).contains("0.67 standard deviations");
        assertThat(found.say(Reader.STUDENT).in(Locale.of("es")))
                .isEqualTo("Esto compara grupos de estudiantes. No dice nada sobre ti.");
        StandardizedGap gap = known(GAPS.standardized(GroupScores.of(1, 2, 3, 4), GroupScores.of(2, 1, 1)));
        assertThat(gap.say(Reader.TEACHER).in(Locale.ENGLISH)).contains("95% interval");
    }

    private static GroupScores scores(Random random, int n, int shift) {
        return IntStream.range(0, n)
                .mapToObj(i -> GroupScores.of(shift + (int) Math.round(10 + 4 * random.nextGaussian())))
                .reduce(GroupScores.empty(), GroupScores::merge);
    }

    /** An increasing change of the scale. */
    private static GroupScores changed(GroupScores scores) {
        return new GroupScores(scores.histogram().map(x -> x * Math.abs(x) + x), 1);
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}

package org.foothold.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.change.EffectByStart.Claim;
import org.foothold.statistics.change.TwoWaves.Side;
import org.foothold.statistics.gaps.Gaps;
import org.foothold.statistics.gaps.GroupScores;
import org.junit.jupiter.api.Test;

class ChangesTests {

    private static final Changes CHANGES = Changes.withDefaults().withMinimum(MinimumInformation.none());

    @Test
    void classesMergeInAnyOrder() {
        TwoWaves a = simulated(1, 0, 5, 0, 0);
        TwoWaves b = simulated(2, 5, 9, 0, 0);
        TwoWaves c = simulated(3, 3, 7, 0, 0);
        GapChange here = known(CHANGES.sameStudents(a.merge(b).merge(c)));
        GapChange there = known(CHANGES.sameStudents(c.merge(a.merge(b))));
        assertThat(there.raw().value()).isCloseTo(here.raw().value(), within(1e-12));
        assertThat(known(there.robust()).estimate().standardError())
                .isCloseTo(known(here.robust()).estimate().standardError(), within(1e-12));
    }

    @Test
    void anotherScaleLeavesTheStandardizedChange() {
        TwoWaves points = simulated(4, 0, 8, 3, 0);
        var other = new TwoWaves[] {TwoWaves.empty()};
        points.cells()
                .forEach((cell, m) -> other[0] =
                        other[0].add(cell.cluster(), cell.side(), m.scaled(new PairMoments.Scale(-7, .5, 3, .25))));
        assertThat(known(CHANGES.sameStudents(other[0])).standardized().value())
                .isCloseTo(known(CHANGES.sameStudents(points)).standardized().value(), within(1e-10));
    }

    @Test
    void aPlantedGainIsFound() {
        GapChange found = known(CHANGES.sameStudents(simulated(5, 0, 40, 5, 0)));
        assertThat(found.raw().interval().contains(5)).isTrue();
        assertThat(found.raw().interval().lower()).isPositive();
        assertThat(known(CHANGES.adjusted(simulated(5, 0, 40, 5, 0)))
                        .studied()
                        .estimate()
                        .value())
                .isCloseTo(5, within(1.5));
    }

    @Test
    void withoutAComparisonThereIsNoClaim() {
        TwoWaves alone = only(simulated(6, 0, 10, 5, -.4));
        assertThat(Stream.of(
                        Changes.withDefaults().sameStudents(alone),
                        Changes.withDefaults().adjusted(alone),
                        Changes.withDefaults().byStart(alone),
                        Changes.withDefaults().correctedForError(alone, .8)))
                .allMatch(Answer.undefined(Reason.NO_COMPARISON)::equals);
        assertThat(CHANGES.byStart(TwoWaves.empty())).isEqualTo(Answer.undefined(Reason.NO_COMPARISON));
    }

    /** Not one method speaks of who gained most but those that take both sides. */
    @Test
    void onlyTwoSidesLeadToAClaimByType() {
        assertThat(Arrays.stream(Changes.class.getMethods())
                        .filter(method ->
                                method.getGenericReturnType().getTypeName().contains("EffectByStart")))
                .allSatisfy(method -> assertThat(method.getParameterTypes()).containsExactly(TwoWaves.class));
        assertThat(Arrays.stream(RegressionToTheMean.class.getMethods()))
                .noneMatch(method -> method.getReturnType() == Claim.class);
    }

    @Test
    void lowAchieversThatTrulyGainMoreAreFoundAndOthersNot() {
        assertThat(known(CHANGES.byStart(simulated(7, 0, 60, 3, -.4))).claim()).isEqualTo(Claim.LOW_GAINED_MORE);
        assertThat(known(CHANGES.byStart(simulated(7, 0, 60, 3, .4))).claim()).isEqualTo(Claim.HIGH_GAINED_MORE);
        int claims = 0;
        for (int seed = 0; seed < 60; seed++) {
            claims += known(CHANGES.byStart(simulated(seed, 0, 20, 3, 0))).claim() == Claim.NOT_CLEAR ? 0 : 1;
        }
        assertThat(claims).as("of 60 with nothing to find").isLessThanOrEqualTo(8);
    }

    /** Nobody gains anything; a test repeated with error makes low thirds rise all the same, by what the formula says. */
    @Test
    void lowScoresRiseByThemselves() {
        var random = new Random(1);
        StartingScores scores = StartingScores.empty();
        for (int i = 0; i < 4000; i++) {
            double truth = 50 + 8 * random.nextGaussian();
            scores = scores.merge(StartingScores.empty()
                    .add(Math.round(truth + 4 * random.nextGaussian()), truth + 4 * random.nextGaussian()));
        }
        RegressionToTheMean found = known(CHANGES.byItself(scores, .8));
        assertThat(found.thirds().getFirst().gain()).isGreaterThan(.15);
        assertThat(found.thirds().getLast().gain()).isLessThan(-.15);
        assertThat(found.thirds())
                .allSatisfy(third -> assertThat(third.leftOver()).isCloseTo(0, within(.04)));
        assertThat(found.say(Reader.LEADER).in(Locale.ENGLISH)).contains("comes by itself");
    }

    @Test
    void anErrorFreeMeasureNeedsNoCorrection() {
        TwoWaves waves = simulated(9, 0, 12, 2, 0);
        Adjusted.Corrected found = known(CHANGES.correctedForError(waves, 1));
        assertThat(found.difference()).isCloseTo(found.plainDifference(), within(1e-10));
        assertThat(found.plainDifference())
                .isCloseTo(known(CHANGES.adjusted(waves)).studied().estimate().value(), within(1e-9));
    }

    @Test
    void smallSidesAreNotShown() {
        TwoWaves small = simulated(2, 0, 9, 0, 0);
        Changes careful = Changes.withDefaults();
        Answer<Object> declined = Answer.notShown(100, Counted.STUDENTS_PER_GROUP);
        assertThat(Stream.of(
                        careful.sameStudents(small),
                        careful.adjusted(small),
                        careful.byStart(small),
                        careful.correctedForError(small, .8)))
                .allMatch(declined::equals);
        assertThat(careful.byItself(StartingScores.empty().add(1, 2), .8))
                .isEqualTo(Answer.notShown(100, Counted.STUDENTS));
    }

    @Test
    void dataThatCannotTellGetAReason() {
        TwoWaves same = TwoWaves.empty();
        for (int i = 0; i < 6; i++) {
            same = same.add("c" + i % 3, i % 2 == 0 ? Side.STUDIED : Side.COMPARISON, 5, 5);
        }
        assertThat(CHANGES.sameStudents(same)).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(CHANGES.adjusted(same)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        assertThat(CHANGES.correctedForError(same, .8)).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(CHANGES.byItself(StartingScores.empty(), .8)).isEqualTo(Answer.notEnough(3, Counted.STUDENTS));
        assertThat(CHANGES.byItself(StartingScores.empty().add(1, 1).add(1, 2).add(1, 3), .8))
                .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        TwoWaves oneClass = only(simulated(1, 0, 1, 0, 0))
                .merge(TwoWaves.empty().add("c0", Side.COMPARISON, 4, 9).add("c0", Side.COMPARISON, 6, 7));
        assertThat(known(CHANGES.sameStudents(oneClass)).robust()).isEqualTo(Answer.notEnough(1, Counted.UNITS));
    }

    @Test
    void cohortsAddTheirVariances() {
        Gaps gaps = Gaps.withDefaults().withMinimum(MinimumInformation.none());
        var earlier = known(gaps.standardized(GroupScores.of(5, 6, 7, 9), GroupScores.of(2, 4, 5, 5)));
        var later = known(gaps.standardized(GroupScores.of(5, 6, 7, 9), GroupScores.of(4, 6, 6, 7)));
        var change = CHANGES.ofCohorts(earlier, later).change();
        assertThat(change.value()).isCloseTo(later.g().value() - earlier.g().value(), within(1e-12));
        assertThat(change.standardError()).isGreaterThan(earlier.g().standardError());
        assertThat(change.interval().contains(change.value())).isTrue();
    }

    /** Nothing tells what the sides did from what the two schools did, so no interval of single students may stand for it. */
    @Test
    void aSchoolOnEachSideSaysWhyThereIsNoInterval() {
        TwoWaves waves = TwoWaves.empty();
        var random = new Random(4);
        for (int i = 0; i < 300; i++) {
            Side side = i % 2 == 0 ? Side.STUDIED : Side.COMPARISON;
            waves = waves.add("school " + i % 2, side, random.nextGaussian(), random.nextGaussian());
        }
        GapChange found = known(Changes.withDefaults().sameStudents(waves));
        assertThat(found.shown()).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        assertThat(found.say(Reader.LEADER)).isEqualTo(Reason.DESIGN_CANNOT_TELL.sentence(Reader.LEADER));
    }

    @Test
    void withinOneSchoolStudentsAreAllThereIs() {
        TwoWaves waves = TwoWaves.empty();
        var random = new Random(4);
        for (int i = 0; i < 300; i++) {
            Side side = i % 2 == 0 ? Side.STUDIED : Side.COMPARISON;
            waves = waves.add("school", side, random.nextGaussian(), random.nextGaussian());
        }
        GapChange found = known(Changes.withDefaults().sameStudents(waves));
        assertThat(found.shown()).isEqualTo(Answer.known(found.standardized()));
        assertThat(found.say(Reader.LEADER).in(Locale.ENGLISH)).contains("95% interval");
    }

    @Test
    void scoresThatAreNoNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoWaves.empty().add("a", Side.STUDIED, Double.NaN, 1))
                .withMessageContaining("finite scores");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartingScores.empty().add(Double.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartingScores.empty().add(1, Double.NaN));
    }

    /** 40 schools, half of them taking part, 25 students each: by hand, 2.8·√(.1/10 + .48/250). */
    @Test
    void aPlanSaysWhatItCouldFind() {
        assertThat(new RollOut(40, .5, 25, .2, .5, .4).detectable())
                .isCloseTo(2.8 * Math.sqrt(.01 + .48 / 250), within(1e-12));
        assertThat(new RollOut(40, .2, 25, .2, .5, .4).detectable())
                .isGreaterThan(new RollOut(40, .5, 25, .2, .5, .4).detectable());
        assertThatIllegalArgumentException().isThrownBy(() -> new RollOut(40, 1, 25, .2, .5, .4));
        assertThatIllegalArgumentException().isThrownBy(() -> new RollOut(40, .5, 25, 1.2, .5, .4));
    }

    private static TwoWaves only(TwoWaves waves) {
        var alone = new TwoWaves[] {TwoWaves.empty()};
        waves.cells()
                .forEach((cell, m) -> alone[0] =
                        cell.side() == Side.STUDIED ? alone[0].add(cell.cluster(), cell.side(), m) : alone[0]);
        return alone[0];
    }

    /** Ten of each side per cluster, 50 ± 10 points; the studied gain so much more, and so much more per point of start. */
    private static TwoWaves simulated(long seed, int from, int to, double more, double perPoint) {
        var random = new Random(seed);
        TwoWaves waves = TwoWaves.empty();
        for (int j = from; j < to; j++) {
            double own = 2 * random.nextGaussian();
            for (int i = 0; i < 20; i++) {
                Side side = i % 2 == 0 ? Side.STUDIED : Side.COMPARISON;
                double before = 50 + 10 * random.nextGaussian();
                double extra = side == Side.STUDIED ? more + perPoint * (before - 50) : 0;
                waves = waves.add("c" + j, side, before, 10 + .9 * before + own + extra + 6 * random.nextGaussian());
            }
        }
        return waves;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}

package org.foothold.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolingTests {

    private static final Pooling POOLING = Pooling.withDefaults().withMinimum(MinimumInformation.none());

    @Test
    void aUnitCannotCountTwice() {
        Effects a = effects(1, "a", 3);
        assertThatIllegalArgumentException().isThrownBy(() -> a.merge(a));
    }

    @ParameterizedTest
    @EnumSource(Heterogeneity.class)
    void shiftingEveryEffectShiftsTheMeanAndNothingElse(Heterogeneity method) {
        for (int seed = 0; seed < 30; seed++) {
            Pooled here = known(POOLING.with(method).of(effects(seed, "u", 8)));
            Pooled there = known(POOLING.with(method).of(shifted(effects(seed, "u", 8), 10)));
            assertThat(there.mean().value()).isCloseTo(here.mean().value() + 10, within(1e-9));
            assertThat(there.tau2()).isCloseTo(here.tau2(), within(1e-8));
            assertThat(there.mean().standardError()).isCloseTo(here.mean().standardError(), within(1e-8));
        }
    }

    @ParameterizedTest
    @EnumSource(Heterogeneity.class)
    void effectsAllEqualHaveNoHeterogeneityAndNoFalseCertainty(Heterogeneity method) {
        Effects equal = Effects.empty()
                .add("a", Effect.of(.3, .04))
                .add("b", Effect.of(.3, .02))
                .add("c", Effect.of(.3, .09));
        Pooled pooled = known(POOLING.with(method).of(equal));
        assertThat(pooled.tau2()).isZero();
        assertThat(pooled.mean().value()).isCloseTo(.3, within(1e-12));
        assertThat(pooled.mean().standardError()).isGreaterThan(.05);
        assertThat(pooled.shrunken()).allSatisfy(unit -> assertThat(unit.own()).isZero());
    }

    @Test
    void intervalsHoldTheirEstimatesAndPredictionsAreWider() {
        for (int seed = 0; seed < 100; seed++) {
            Pooled pooled = known(POOLING.of(effects(seed, "u", 2 + seed % 20)));
            assertThat(pooled.mean().interval().contains(pooled.mean().value())).isTrue();
            assertThat(pooled.prediction().width())
                    .isGreaterThanOrEqualTo(pooled.mean().interval().width());
            assertThat(pooled.i2()).isBetween(0.0, 1.0);
            pooled.shrunken()
                    .forEach(unit -> assertThat(unit.effect()
                                    .interval()
                                    .contains(unit.effect().value()))
                            .isTrue());
        }
    }

    /** τ² of Hedges can be far from what the likelihood, which intervals of units are averaged by, holds for possible. */
    @ParameterizedTest
    @EnumSource(Heterogeneity.class)
    void intervalsOfUnitsHoldTheirEstimatesByEveryMethod(Heterogeneity method) {
        for (int seed = 0; seed < 300; seed++) {
            for (Pooled.Shrunken unit :
                    known(POOLING.with(method).of(uneven(seed))).shrunken()) {
                assertThat(unit.effect().interval().contains(unit.effect().value()))
                        .as("seed %d, %s", seed, unit)
                        .isTrue();
            }
        }
    }

    /** Variances from .001 to 1. */
    private static Effects uneven(long seed) {
        var random = new Random(seed);
        Effects effects = Effects.empty();
        for (int i = 0; i < 5 + seed % 6; i++) {
            double variance = Math.pow(10, -3 * random.nextDouble());
            effects = effects.add("u" + i, Effect.of(.3 + Math.sqrt(variance + .04) * random.nextGaussian(), variance));
        }
        return effects;
    }

    @Test
    void unitsAreDrawnTowardsTheMeanTheMoreTheLessTheyKnow() {
        Effects effects = effects(3, "u", 12);
        Pooled pooled = known(POOLING.of(effects));
        for (int i = 0; i < effects.size(); i++) {
            double own = effects.estimates()[i] - pooled.mean().value();
            double drawn =
                    pooled.shrunken().get(i).effect().value() - pooled.mean().value();
            assertThat(Math.abs(drawn)).isLessThanOrEqualTo(Math.abs(own));
            assertThat(drawn * own).isNotNegative();
        }
    }

    @Test
    void notKnowingHeterogeneityWidensWhatIsSaidOfSingleUnits() {
        for (int seed = 0; seed < 20; seed++) {
            Effects effects = effects(seed, "u", 12);
            Pooled averaged = known(POOLING.of(effects));
            Pooled plugIn = known(
                    POOLING.with(Prediction.PLUG_IN).with(Uncertainty.NORMAL).of(effects));
            assertThat(averaged.prediction().width())
                    .isGreaterThan(plugIn.prediction().width());
            assertThat(averaged.tau2()).isEqualTo(plugIn.tau2());
        }
    }

    /** With very many alike units τ is known and both agree. */
    @Test
    void withManyUnitsAveragingChangesLittle() {
        Effects effects = effects(5, "u", 390);
        Pooled averaged = known(POOLING.of(effects));
        Pooled plugIn = known(POOLING.with(Prediction.PLUG_IN).of(effects));
        assertThat(averaged.prediction().width()).isCloseTo(plugIn.prediction().width(), within(.03));
        assertThat(known(POOLING.of(effects(5, "u", 410))))
                .isEqualTo(known(POOLING.with(Prediction.PLUG_IN).of(effects(5, "u", 410))));
    }

    @Test
    void belowFiveUnitsNothingIsPooled() {
        Pooling careful = Pooling.withDefaults();
        Effects four = effects(1, "u", 4);
        assertThat(careful.of(four)).isEqualTo(Answer.notShown(5, Counted.UNITS));
        assertThat(careful.leavingOneOut(four)).isEqualTo(Answer.notShown(5, Counted.UNITS));
        assertThat(careful.smallUnits(four)).isEqualTo(Answer.notShown(5, Counted.UNITS));
        assertThat(careful.ofThreeLevels(four)).isEqualTo(Answer.notShown(5, Counted.UNITS));
        assertThat(careful.ofThreeLevels(grouped(1, 4, 3))).isEqualTo(Answer.notShown(5, Counted.GROUPS));
        assertThat(careful.of(effects(1, "u", 5)).optional()).isPresent();
    }

    @Test
    void oneUnitOrNoneCannotBePooled() {
        assertThat(POOLING.of(Effects.empty())).isEqualTo(Answer.notEnough(2, Counted.UNITS));
        assertThat(POOLING.of(effects(1, "u", 1))).isEqualTo(Answer.notEnough(1, Counted.UNITS));
        assertThat(POOLING.smallUnits(effects(1, "u", 2))).isEqualTo(Answer.notEnough(1, Counted.UNITS));
        Effects unknown = Effects.empty().add("a", Effect.of(1, 1e295)).add("b", Effect.of(-1, 1e295));
        assertThat(known(POOLING.of(unknown)).tau2()).isZero();
        assertThat(POOLING.ofThreeLevels(effects(1, "u", 6))).isEqualTo(Answer.notEnough(1, Counted.GROUPS));
    }

    @Test
    void unitsOfEqualSizeCannotShowWhetherSmallOnesDiffer() {
        Effects equal = Effects.empty()
                .add("a", Effect.of(.1, .04))
                .add("b", Effect.of(.3, .04))
                .add("c", Effect.of(.2, .04));
        assertThat(POOLING.smallUnits(equal)).isEqualTo(Answer.undefined(Reason.EQUAL_SIZES));
    }

    /** The variances .3 and .1 + .2 differ in the last digit; a line through them has any slope. */
    @Test
    void unitsWhoseSizesDifferByRoundingAreOfEqualSize() {
        Effects equal = Effects.empty();
        double[] variances = {.1 + .2, .3, .3, .1 + .2, .3, .3};
        for (int i = 0; i < variances.length; i++) {
            equal = equal.add("u" + i, Effect.of(.1 * i * i, variances[i]));
        }
        assertThat(POOLING.smallUnits(equal)).isEqualTo(Answer.undefined(Reason.EQUAL_SIZES));
    }

    /** As far apart as may be told from rounding, and shifted, the line is that of units far apart. */
    @Test
    void sizesThatDifferByALittleStillGiveALine() {
        double[] y = {.1, .3, .2, .6, .4, .5};
        double[] z = new double[2];
        for (int k = 0; k < 2; k++) {
            Effects effects = Effects.empty();
            for (int i = 0; i < y.length; i++) {
                effects = effects.add("u" + i, Effect.of(y[i], Math.pow(.5 + (k == 0 ? 1e-4 : 2e-6) * i, 2)));
            }
            z[k] = known(POOLING.smallUnits(effects)).z();
        }
        assertThat(z[1]).isCloseTo(z[0], within(1e-3));
    }

    /** Without variance between groups three levels are two. */
    @Test
    void groupsThatDoNotDifferLeaveTheTwoLevelModel() {
        Effects groups = Effects.empty();
        Effects flat = Effects.empty();
        double[] y = {.1, .9, .5, .5, .9, .1, .3, .7};
        for (int i = 0; i < y.length; i++) {
            Effect effect = Effect.of(y[i], .01);
            groups = groups.add("g" + i / 2, "u" + i, effect);
            flat = flat.add("u" + i, effect);
        }
        PooledInGroups three = known(POOLING.ofThreeLevels(groups));
        Pooled two = known(POOLING.with(Uncertainty.NORMAL).of(flat));
        assertThat(three.betweenGroups()).isCloseTo(0, within(1e-8));
        assertThat(three.withinGroups()).isCloseTo(two.tau2(), within(1e-6));
        assertThat(three.modelMean().standardError()).isCloseTo(two.mean().standardError(), within(1e-6));
    }

    @Test
    void saysThatAnotherSchoolMayDiffer() {
        assertThat(known(POOLING.of(effects(2, "u", 8))).say(Reader.LEADER).in(Locale.ENGLISH))
                .startsWith("Over 8 classes or schools the mean is")
                .contains("Another one like these");
    }

    private static Effects effects(long seed, String name, int units) {
        var random = new Random(seed);
        Effects effects = Effects.empty();
        for (int i = 0; i < units; i++) {
            double variance = .01 + .1 * random.nextDouble();
            effects = effects.add(
                    "%s%03d".formatted(name, i),
                    Effect.of(.3 + Math.sqrt(variance + .04) * random.nextGaussian(), variance));
        }
        return effects;
    }

    private static Effects grouped(long seed, int groups, int each) {
        Effects effects = Effects.empty();
        for (int g = 0; g < groups; g++) {
            for (Effects.UnitEffect unit : effects(seed + g, "u", each).units()) {
                effects = effects.add("g" + g, unit.unit(), unit.effect());
            }
        }
        return effects;
    }

    private static Effects shifted(Effects effects, double by) {
        Effects shifted = Effects.empty();
        for (Effects.UnitEffect unit : effects.units()) {
            shifted = shifted.add(
                    unit.unit(),
                    Effect.of(unit.effect().estimate() + by, unit.effect().variance()));
        }
        return shifted;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}

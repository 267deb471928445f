package org.foothold.statistics.validation;

import static org.foothold.statistics.validation.CoverageCase.Claim.AT_LEAST;
import static org.foothold.statistics.validation.CoverageCase.Claim.NOMINAL;
import static org.foothold.statistics.validation.CoverageCase.Claim.NONE;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Interval;
import org.foothold.statistics.pooling.Effect;
import org.foothold.statistics.pooling.Effects;
import org.foothold.statistics.pooling.Pooled;
import org.foothold.statistics.pooling.PooledInGroups;
import org.foothold.statistics.pooling.Pooling;
import org.foothold.statistics.pooling.Prediction;
import org.foothold.statistics.pooling.Uncertainty;

/** Effects of mean .3 with sampling variances between .02 and .12. */
final class PoolingCoverage {

    private static final double MEAN = .3;
    private static final double BETWEEN = .05;
    private static final double MIDDLING = .07;
    private static final Pooling POOLING = Pooling.withDefaults();
    private static final Pooling PLAIN = POOLING.with(Prediction.PLUG_IN);

    private PoolingCoverage() {}

    static List<CoverageCase> cases() {
        return List.of(
                mean("pooled mean, REML, Knapp-Hartung guarded", PLAIN, 6, BETWEEN, AT_LEAST),
                mean("pooled mean, REML, Knapp-Hartung guarded", PLAIN, 20, BETWEEN, NOMINAL),
                mean("pooled mean, REML, Knapp-Hartung guarded", PLAIN, 8, 0, AT_LEAST),
                mean("pooled mean, REML, normal", PLAIN.with(Uncertainty.NORMAL), 6, BETWEEN, NONE),
                prediction("prediction, averaged over τ", POOLING, 8, AT_LEAST),
                prediction("prediction, averaged over τ", POOLING, 20, NOMINAL),
                prediction("prediction, τ² as known", PLAIN, 20, NONE),
                new CoverageCase(
                        "τ², Q profile",
                        "12 units, τ² = .05",
                        NOMINAL,
                        random -> GapCoverage.held(
                                PLAIN.of(effects(random, 12, BETWEEN)).map(Pooled::tau2Interval), BETWEEN)),
                shrunken("one unit, shrunken, averaged over τ", POOLING, 12, NOMINAL),
                shrunken("one unit, shrunken, averaged over τ", POOLING, 30, NOMINAL),
                shrunken("one unit, shrunken, τ² as known", PLAIN, 30, NONE),
                new CoverageCase(
                        "three levels, CR2",
                        "10 groups of 4, variances .05 and .02",
                        NOMINAL,
                        random -> groups(random, pooled -> pooled.mean().interval())),
                new CoverageCase(
                        "three levels, normal",
                        "10 groups of 4, variances .05 and .02",
                        NONE,
                        random -> groups(random, pooled -> pooled.modelMean().interval())));
    }

    private static CoverageCase mean(
            String name, Pooling pooling, int units, double between, CoverageCase.Claim claim) {
        return new CoverageCase(
                name,
                units + " units, τ² = " + between,
                claim,
                random -> GapCoverage.held(
                        pooling.of(effects(random, units, between))
                                .map(pooled -> pooled.mean().interval()),
                        MEAN));
    }

    private static CoverageCase prediction(String name, Pooling pooling, int units, CoverageCase.Claim claim) {
        return new CoverageCase(name, units + " units, τ² = " + BETWEEN, claim, random -> {
            double another = MEAN + Math.sqrt(BETWEEN) * random.nextGaussian();
            return GapCoverage.held(pooling.of(effects(random, units, BETWEEN)).map(Pooled::prediction), another);
        });
    }

    /** One of the units, of middling size: its own true effect. */
    private static CoverageCase shrunken(String name, Pooling pooling, int units, CoverageCase.Claim claim) {
        return new CoverageCase(name, units + " units, τ² = " + BETWEEN, claim, random -> {
            double own = MEAN + Math.sqrt(BETWEEN) * random.nextGaussian();
            Effect effect = Effect.of(own + Math.sqrt(MIDDLING) * random.nextGaussian(), MIDDLING);
            Effects all = effects(random, units - 1, BETWEEN).add("000", effect);
            return GapCoverage.held(
                    pooling.of(all)
                            .map(pooled -> pooled.shrunken().getFirst().effect().interval()),
                    own);
        });
    }

    private static Answer<CoverageCase.Held> groups(
            SplittableRandom random, Function<PooledInGroups, Interval> interval) {
        Effects effects = Effects.empty();
        for (int g = 0; g < 10; g++) {
            double group = MEAN + Math.sqrt(.05) * random.nextGaussian();
            for (int i = 0; i < 4; i++) {
                double variance = .02 + .1 * random.nextDouble();
                double y = group + Math.sqrt(.02 + variance) * random.nextGaussian();
                effects = effects.add("g" + g, "u" + i, Effect.of(y, variance));
            }
        }
        return GapCoverage.held(POOLING.ofThreeLevels(effects).map(interval), MEAN);
    }

    private static Effects effects(SplittableRandom random, int units, double between) {
        Effects effects = Effects.empty();
        for (int i = 0; i < units; i++) {
            double variance = .02 + .1 * random.nextDouble();
            double y = MEAN + Math.sqrt(between + variance) * random.nextGaussian();
            effects = effects.add("u%03d".formatted(i), Effect.of(y, variance));
        }
        return effects;
    }
}

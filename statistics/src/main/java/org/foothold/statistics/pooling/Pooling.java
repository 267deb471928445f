package org.foothold.statistics.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;

/**
 * Effects of many units pooled by a random-effects model: y = μ + u + e, Var u = τ² the same for all, Var e = v known. Units
 * are taken as independent; units that lie together in groups go to {@link #ofThreeLevels}. Immutable.
 *
 * <p>By default τ² is estimated by REML and the interval is that of Knapp and Hartung with the guard. Below five units
 * nothing is pooled (with two the interval is −2.8 to 3.5): show the units.
 */
public final class Pooling {

    /** Standard errors nearer to each other than this share of them are the same, computed in another order. */
    private static final double BY_ROUNDING = 1e-6;

    private final Heterogeneity method;
    private final Uncertainty uncertainty;
    private final Prediction prediction;
    private final double level;
    private final MinimumInformation minimum;

    private Pooling(
            Heterogeneity method,
            Uncertainty uncertainty,
            Prediction prediction,
            double level,
            MinimumInformation minimum) {
        this.method = method;
        this.uncertainty = uncertainty;
        this.prediction = prediction;
        this.level = level;
        this.minimum = minimum;
    }

    public static Pooling withDefaults() {
        return new Pooling(
                Heterogeneity.RESTRICTED_MAXIMUM_LIKELIHOOD,
                Uncertainty.KNAPP_HARTUNG_GUARDED,
                Prediction.AVERAGED,
                .95,
                MinimumInformation.withDefaults());
    }

    public Pooling with(Heterogeneity method) {
        return new Pooling(method, uncertainty, prediction, level, minimum);
    }

    public Pooling with(Uncertainty uncertainty) {
        return new Pooling(method, uncertainty, prediction, level, minimum);
    }

    public Pooling with(Prediction prediction) {
        return new Pooling(method, uncertainty, prediction, level, minimum);
    }

    public Pooling withConfidence(double level) {
        return new Pooling(method, uncertainty, prediction, level, minimum);
    }

    public Pooling withMinimum(MinimumInformation minimum) {
        return new Pooling(method, uncertainty, prediction, level, minimum);
    }

    public Answer<Pooled> of(Effects effects) {
        return shown(effects, 2, () -> {
            Between between = Between.of(effects.estimates(), effects.variances());
            return Answer.known(pooled(effects, between, between.tau2(method)));
        });
    }

    /** The pooled mean when each unit in turn is left out: from the lowest to the highest. */
    public Answer<WithoutOne> leavingOneOut(Effects effects) {
        return shown(effects, 3, () -> {
            double[] means = IntStream.range(0, effects.size())
                    .mapToObj(effects::without)
                    .map(rest -> Between.of(rest.estimates(), rest.variances()))
                    .mapToDouble(rest -> rest.at(rest.tau2(method)).coefficient(0))
                    .sorted()
                    .toArray();
            return Answer.known(new WithoutOne(effects.size(), means[0], means[means.length - 1]));
        });
    }

    /**
     * Whether small units (large standard errors) show other effects than large ones, as they do when disappointing small
     * studies stay unseen (Egger et al. 1997, as a mixed-effects regression on the standard error): slope over its SE. From
     * ten units on by custom; the fewer, the less it sees.
     */
    public Answer<SmallUnits> smallUnits(Effects effects) {
        return shown(effects, 3, () -> {
            double[] variances = effects.variances();
            double[] errors = IntStream.range(0, variances.length)
                    .mapToDouble(i -> Math.sqrt(variances[i]))
                    .toArray();
            if (areAlike(errors)) {
                return Answer.undefined(Reason.EQUAL_SIZES);
            }
            Between line = Between.along(effects.estimates(), variances, errors);
            return Answer.known(SmallUnits.of(line.at(line.tau2(Heterogeneity.RESTRICTED_MAXIMUM_LIKELIHOOD))));
        });
    }

    private static boolean areAlike(double[] errors) {
        DoubleSummaryStatistics all = Arrays.stream(errors).summaryStatistics();
        return all.getMax() - all.getMin() < BY_ROUNDING * all.getMax();
    }

    /** Units within groups, such as schools within districts, whose effects depend on each other. */
    public Answer<PooledInGroups> ofThreeLevels(Effects effects) {
        return shown(effects, 2, () -> PooledInGroups.of(effects, level, minimum));
    }

    private <T> Answer<T> shown(Effects effects, int least, Supplier<Answer<T>> answer) {
        int there = effects.size();
        return MinimumInformation.shown(
                there,
                minimum.pooledUnits(),
                Counted.UNITS,
                () -> there < least ? Answer.notEnough(least - there, Counted.UNITS) : answer.get());
    }

    private Pooled pooled(Effects effects, Between between, double tau2) {
        WeightedFit fit = between.at(tau2);
        double error = standardError(fit);
        double quantile = quantile(fit.degreesOfFreedom());
        double mean = fit.coefficient(0);
        double q = between.at(0).squares(1);
        Pooled plugIn = new Pooled(
                effects.size(),
                new Estimate(mean, error, around(mean, quantile * error)),
                around(mean, quantile * Math.sqrt(tau2 + error * error)),
                tau2,
                between.standardError(method, tau2),
                between.profile(level),
                q,
                ChiSquaredDistribution.of(fit.degreesOfFreedom()).survivalProbability(q),
                tau2 / (tau2 + between.typicalVariance()),
                between.logLikelihood(tau2, method == Heterogeneity.RESTRICTED_MAXIMUM_LIKELIHOOD),
                effects.units().stream()
                        .map(unit -> shrunken(unit, mean, error, tau2, quantile))
                        .toList());
        boolean averaged = prediction == Prediction.AVERAGED
                && method != Heterogeneity.NONE
                && effects.size() >= Averaging.LEAST_UNITS
                && effects.size() <= Averaging.MOST_UNITS;
        return averaged ? averaged(plugIn, effects, between) : plugIn;
    }

    private Pooled averaged(Pooled plugIn, Effects effects, Between between) {
        var averaging = new Averaging(between, plugIn.mean().standardError(), level);
        var shrunken = new ArrayList<Pooled.Shrunken>();
        for (int i = 0; i < effects.size(); i++) {
            Pooled.Shrunken unit = plugIn.shrunken().get(i);
            Estimate effect = unit.effect();
            Interval interval = averaging.unit(effects.units().get(i).effect()).holding(effect.value());
            shrunken.add(new Pooled.Shrunken(
                    unit.group(),
                    unit.unit(),
                    new Estimate(effect.value(), effect.standardError(), interval),
                    unit.own()));
        }
        return plugIn.with(averaging.another(), shrunken);
    }

    private double standardError(WeightedFit fit) {
        double ordinary = fit.standardError(0);
        double q = fit.squares(1) / fit.degreesOfFreedom();
        return switch (uncertainty) {
            case NORMAL -> ordinary;
            case KNAPP_HARTUNG -> ordinary * Math.sqrt(q);
            case KNAPP_HARTUNG_GUARDED -> ordinary * Math.sqrt(Math.max(1, q));
        };
    }

    private double quantile(int degreesOfFreedom) {
        double p = (1 + level) / 2;
        return uncertainty == Uncertainty.NORMAL
                ? NormalDistribution.of(0, 1).inverseCumulativeProbability(p)
                : TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(p);
    }

    private Interval around(double centre, double half) {
        return new Interval(centre - half, centre + half, level);
    }

    private Pooled.Shrunken shrunken(Effects.UnitEffect unit, double mean, double error, double tau2, double quantile) {
        double variance = unit.effect().variance();
        double own = tau2 / (tau2 + variance);
        double effect = own * unit.effect().estimate() + (1 - own) * mean;
        double shrunkenError = Math.sqrt(own * variance + (1 - own) * (1 - own) * error * error);
        return new Pooled.Shrunken(
                unit.group(),
                unit.unit(),
                new Estimate(effect, shrunkenError, around(effect, quantile * shrunkenError)),
                own);
    }
}

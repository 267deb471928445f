package org.foothold.statistics.pooling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.numeric.Minimum;
import org.foothold.statistics.numeric.Sandwich;

/**
 * Effects of units within groups: y = μ + u_group + w_unit + e (Konstantopoulos 2011), both variances by REML.
 *
 * @param groups how many
 * @param modelMean μ̂ with its SE as the model says and the normal quantile
 * @param mean the same with the CR2 standard error, which holds whatever depends on what within groups, and t with
 *     Satterthwaite's degrees of freedom: the one to show
 * @param betweenGroups variance of u
 * @param withinGroups variance of w
 */
public record PooledInGroups(
        int groups,
        Estimate modelMean,
        Estimate mean,
        double degreesOfFreedom,
        double probability,
        double betweenGroups,
        double withinGroups,
        double logLikelihood)
        implements Finding {

    private static final double LEAST_DEGREES = 1e-8;

    static Answer<PooledInGroups> of(Effects effects, double level, MinimumInformation minimum) {
        List<List<Effect>> groups = groups(effects);
        if (groups.size() < 2) {
            return Answer.notEnough(2 - groups.size(), Counted.GROUPS);
        }
        return MinimumInformation.shown(
                groups.size(), minimum.pooledUnits(), Counted.GROUPS, () -> fitted(groups, effects, level));
    }

    private static List<List<Effect>> groups(Effects effects) {
        Map<String, List<Effect>> groups = new LinkedHashMap<>();
        effects.units()
                .forEach(unit -> groups.computeIfAbsent(unit.group(), name -> new ArrayList<>())
                        .add(unit.effect()));
        return List.copyOf(groups.values());
    }

    /** Over the roots of both variances, so that 0 is no edge of the search. */
    private static Answer<PooledInGroups> fitted(List<List<Effect>> groups, Effects effects, double level) {
        double start = Math.sqrt(Moments.of(effects.estimates()).m2() / effects.size() / 2) + 1e-3;
        Minimum best = Minimum.of(
                root -> -new Fit(groups, root[0] * root[0], root[1] * root[1]).logLikelihood(), start, start);
        if (!best.converged()) {
            return Answer.undefined(Reason.NO_BEST_FIT);
        }
        var fit = new Fit(groups, square(best.at()[0]), square(best.at()[1]));
        Sandwich sandwich = fit.sandwich();
        double df = sandwich.degreesOfFreedom();
        return sandwich.standardError() > 0 && df > LEAST_DEGREES
                ? Answer.known(of(fit, sandwich, level))
                : Answer.undefined(Reason.DESIGN_CANNOT_TELL);
    }

    private static PooledInGroups of(Fit fit, Sandwich sandwich, double level) {
        double df = sandwich.degreesOfFreedom();
        double t = Math.abs(fit.mean()) / sandwich.standardError();
        return new PooledInGroups(
                sandwich.clusters(),
                Estimate.normal(fit.mean(), 1 / Math.sqrt(fit.weight), level),
                Estimate.student(fit.mean(), sandwich.standardError(), df, level),
                df,
                2 * TDistribution.of(df).survivalProbability(t),
                fit.between,
                fit.within,
                fit.logLikelihood());
    }

    private static double square(double x) {
        return x * x;
    }

    private static final class Fit {

        private final List<GroupOfUnits> groups;
        private final double between;
        private final double within;
        private final int n;
        private double weight;
        private double weightedSum;
        private double weightedSquares;
        private double logDeterminant;

        Fit(List<List<Effect>> effects, double between, double within) {
            this.between = between;
            this.within = within;
            this.n = effects.stream().mapToInt(List::size).sum();
            this.groups = effects.stream().map(this::group).toList();
            for (GroupOfUnits group : groups) {
                weight += group.weight();
                weightedSum += group.weightedSum();
                weightedSquares += group.weightedSquares();
                logDeterminant += group.logDeterminant();
            }
        }

        private GroupOfUnits group(List<Effect> effects) {
            return new GroupOfUnits(
                    effects.stream().mapToDouble(Effect::estimate).toArray(),
                    effects.stream().mapToDouble(Effect::variance).toArray(),
                    between,
                    within);
        }

        double mean() {
            return weightedSum / weight;
        }

        /** Restricted; with ½·ln|X'X| = ½·ln n, which makes it that of n − 1 contrasts. */
        double logLikelihood() {
            double residual = weightedSquares - weightedSum * weightedSum / weight;
            return (Math.log(n) - (n - 1) * Math.log(2 * Math.PI) - logDeterminant - Math.log(weight) - residual) / 2;
        }

        Sandwich sandwich() {
            var sandwich = new Sandwich(1);
            for (GroupOfUnits group : groups) {
                double[] b = group.adjusted(weight);
                double sum = 0;
                for (double one : b) {
                    sum += one;
                }
                sandwich.add(group.error(b, mean()), group.variance(b), new double[] {sum / Math.sqrt(weight)});
            }
            return sandwich;
        }
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(
                reader,
                "pooling.groups",
                groups,
                mean.value(),
                mean.interval().level(),
                mean.interval().lower(),
                mean.interval().upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

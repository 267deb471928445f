package org.foothold.statistics.gaps;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The maximum likelihood fit of an ordered probit to the counts of several groups, by Fisher scoring with halved steps.
 * Every group has its own mean; deviations are each group's own, one for all, or (two categories) fixed at 1. The scale is
 * fixed by the first two cuts, at the normal quantiles of all groups together; whoever uses the fit changes to a scale of
 * their own. Given the cuts the groups are independent, so the information matrix is an arrow and each step costs time in
 * proportion to the number of groups.
 */
final class ProbitFit {

    private static final int MOST_STEPS = 2000;
    private static final double DONE = 1e-11;
    private static final double LEAST_FACTOR = 1e-9;
    private static final double ROUNDING = 1e-13;
    private static final double RUN_AWAY = 40;

    private final long[][] counts;
    private final Spread spread;
    private final int firstFreeCut;
    private double[] mean;
    private double[] logDeviation;
    private double[] cuts;
    private boolean converged;
    private @Nullable Arrow observed;

    /** How many deviations there are. */
    enum Spread {
        OWN,
        COMMON,
        FIXED
    }

    private ProbitFit(long[][] counts, Spread spread) {
        this.counts = counts;
        this.spread = counts[0].length == 2 ? Spread.FIXED : spread;
        this.firstFreeCut = Math.min(2, counts[0].length - 1);
        this.cuts = ProbitStart.cuts(counts);
        this.mean = ProbitStart.means(counts, cuts);
        this.logDeviation = new double[counts.length];
    }

    /** Counts per group and category; every category is used by some group. */
    static ProbitFit of(long[][] counts, Spread spread) {
        var fit = new ProbitFit(counts, spread);
        fit.climb();
        return fit;
    }

    boolean converged() {
        return converged;
    }

    double mean(int group) {
        return mean[group];
    }

    double deviation(int group) {
        return Math.exp(logDeviation[group]);
    }

    double[] cuts() {
        return cuts.clone();
    }

    Spread spread() {
        return spread;
    }

    double logLikelihood() {
        return logLikelihood(mean, logDeviation, cuts);
    }

    /**
     * The large-sample variance of a function of the fit, from the observed information.
     *
     * @param slopes per group the derivatives by mean and by log deviation
     */
    double variance(double[][] slopes) {
        if (observed == null) {
            observed = information(true);
        }
        return observed.inverseForm(ownPart(slopes), borderPart(slopes));
    }

    private void climb() {
        double now = logLikelihood();
        for (int i = 0; i < MOST_STEPS && !converged && !ranAway(); i++) {
            Arrow.Vector step = information(false).solve(score());
            double factor = 1;
            while (factor > LEAST_FACTOR && !(logLikelihoodAfter(step, factor) >= now - ROUNDING * Math.abs(now))) {
                factor /= 2;
            }
            take(step, factor);
            now = logLikelihood();
            converged = step.largest() < DONE;
        }
        converged &= !ranAway();
    }

    private boolean ranAway() {
        for (int g = 0; g < counts.length; g++) {
            if (!(Math.abs(mean[g]) < RUN_AWAY && Math.abs(logDeviation[g]) < RUN_AWAY / 4)) {
                return true;
            }
        }
        return Math.abs(cuts[cuts.length - 1]) > RUN_AWAY;
    }

    private double logLikelihoodAfter(Arrow.Vector step, double factor) {
        return logLikelihood(meanAfter(step, factor), logDeviationAfter(step, factor), cutsAfter(step, factor));
    }

    private double logLikelihood(double[] mean, double[] logDeviation, double[] cuts) {
        double sum = 0;
        for (int g = 0; g < counts.length; g++) {
            sum += new ProbitGroup(counts[g], cuts, mean[g], logDeviation[g]).logLikelihood();
        }
        return sum;
    }

    private void take(Arrow.Vector step, double factor) {
        double[] nextMean = meanAfter(step, factor);
        double[] nextLogDeviation = logDeviationAfter(step, factor);
        cuts = cutsAfter(step, factor);
        mean = nextMean;
        logDeviation = nextLogDeviation;
    }

    private double[] meanAfter(Arrow.Vector step, double factor) {
        double[] next = mean.clone();
        for (int g = 0; g < next.length; g++) {
            next[g] += factor * step.own()[g][0];
        }
        return next;
    }

    private double[] logDeviationAfter(Arrow.Vector step, double factor) {
        double[] next = logDeviation.clone();
        for (int g = 0; g < next.length; g++) {
            next[g] += factor
                    * switch (spread) {
                        case OWN -> step.own()[g][1];
                        case COMMON -> step.border()[0];
                        case FIXED -> 0;
                    };
        }
        return next;
    }

    private double[] cutsAfter(Arrow.Vector step, double factor) {
        double[] next = cuts.clone();
        for (int j = firstFreeCut; j < next.length; j++) {
            next[j] += factor * step.border()[borderOfCut(j)];
        }
        return next;
    }

    private int borderOfCut(int cut) {
        return cut - firstFreeCut + (spread == Spread.COMMON ? 1 : 0);
    }

    private int borderLength() {
        return borderOfCut(cuts.length);
    }

    private ProbitGroup at(int group) {
        return new ProbitGroup(counts[group], cuts, mean[group], logDeviation[group]);
    }

    private Arrow.Vector score() {
        var all = new double[counts.length][];
        for (int g = 0; g < counts.length; g++) {
            all[g] = at(g).score();
        }
        return new Arrow.Vector(ownPart(all), borderPart(all));
    }

    private double[][] ownPart(double[][] perGroup) {
        var own = new double[perGroup.length][];
        for (int g = 0; g < own.length; g++) {
            own[g] = Arrays.copyOf(perGroup[g], own());
        }
        return own;
    }

    private double[] borderPart(double[][] perGroup) {
        var border = new double[borderLength()];
        for (double[] one : perGroup) {
            for (int i = 1; i < one.length; i++) {
                int at = border(i);
                if (at >= 0) {
                    border[at] += one[i];
                }
            }
        }
        return border;
    }

    /** Where parameter i of a group (mean, log deviation, cuts) stands in the border; −1 if it does not. */
    private int border(int i) {
        if (i == 1) {
            return spread == Spread.COMMON ? 0 : -1;
        }
        return i >= 2 + firstFreeCut ? borderOfCut(i - 2) : -1;
    }

    private Arrow information(boolean observed) {
        var arrow = new Arrow(counts.length, own(), borderLength());
        for (int g = 0; g < counts.length; g++) {
            double[][] all = observed ? at(g).observedInformation() : at(g).expectedInformation();
            for (int i = 0; i < all.length; i++) {
                for (int j = 0; j < all.length; j++) {
                    arrow.add(g, ownAt(i), border(i), ownAt(j), border(j), all[i][j]);
                }
            }
        }
        return arrow;
    }

    /** Parameters that belong to one group alone. */
    private int own() {
        return spread == Spread.OWN ? 2 : 1;
    }

    private int ownAt(int i) {
        return i < own() ? i : -1;
    }
}

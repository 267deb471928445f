package org.foothold.statistics.multilevel;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.numeric.Minimum;

/**
 * The two-level linear mixed model y = Xβ + Z_j u_j + e, u_j ~ N(0, σ²ΛΛ'), e ~ N(0, σ²), from per-cluster cross-products; Z
 * are some of the columns of X, the constant by default (a random intercept). Profiled over Λ (lower triangular) as by Bates et
 * al. (2015):
 *
 * <pre>
 * [X y]'W⁻¹[X y] = Σ_j P_j − Q_jΛ(I + Λ'S_jΛ)⁻¹Λ'Q_j',  P = [X y]'[X y], Q = [X y]'Z, S = Z'Z
 * REML: Σ ln|I + Λ'SΛ| + ln|X'W⁻¹X| + (n−p)(1 + ln 2πσ̂²),  σ̂² = RSS/(n−p)
 * ML:   Σ ln|I + Λ'SΛ| + n(1 + ln 2πσ̂²),  σ̂² = RSS/n
 * </pre>
 *
 * Assumes normal errors of one variance and clusters drawn from one population. Two to three random columns at most are
 * sensible. Below the minimum of clusters nothing is estimated, nor is the
 * coefficient of a column of two values, which is a gap, below the minimum of a gap. Immutable.
 */
public final class MixedModel {

    private final List<String> random;
    private final boolean restricted;
    private final double level;
    private final MinimumInformation minimum;

    private MixedModel(List<String> random, boolean restricted, double level, MinimumInformation minimum) {
        this.random = random;
        this.restricted = restricted;
        this.level = level;
        this.minimum = minimum;
    }

    /** Restricted maximum likelihood, random intercept. */
    public static MixedModel withDefaults() {
        return new MixedModel(List.of("1"), true, .95, MinimumInformation.withDefaults());
    }

    /** Columns whose effects differ by cluster, beside the intercept. */
    public MixedModel withRandom(String... columns) {
        var names = new String[columns.length + 1];
        names[0] = "1";
        System.arraycopy(columns, 0, names, 1, columns.length);
        return new MixedModel(List.of(names), restricted, level, minimum);
    }

    /** Full maximum likelihood, to compare models of different columns; its variances are too small. */
    public MixedModel byMaximumLikelihood() {
        return new MixedModel(random, false, level, minimum);
    }

    public MixedModel withConfidence(double level) {
        return new MixedModel(random, restricted, level, minimum);
    }

    public MixedModel withMinimum(MinimumInformation minimum) {
        return new MixedModel(random, restricted, level, minimum);
    }

    public Answer<Mixed> of(ClusterProducts data) {
        int[] at = random.stream().mapToInt(data.columns()::indexOf).toArray();
        if (Arrays.stream(at).anyMatch(i -> i < 0)) {
            throw new IllegalArgumentException("random columns among " + data.columns() + ": " + random);
        }
        return MinimumInformation.shown(data.size(), minimum.pooledUnits(), Counted.UNITS, () -> fitted(data, at));
    }

    private Answer<Mixed> fitted(ClusterProducts data, int[] at) {
        int p = data.columns().size();
        long least = p + (long) at.length + 1;
        if (data.size() < 2 || data.students() < least) {
            return data.size() < 2
                    ? Answer.notEnough(2 - data.size(), Counted.UNITS)
                    : Answer.notEnough((int) (least - data.students()), Counted.STUDENTS);
        }
        if (data.students() == data.size()) {
            return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
        }
        return MinimumInformation.shown(
                data.smallestGroup(), minimum.gap(), Counted.STUDENTS_PER_GROUP, () -> searched(data, at));
    }

    private Answer<Mixed> searched(ClusterProducts data, int[] at) {
        List<Products> clusters = data.products();
        if (LeastSquares.of(clusters).filter(fit -> !fit.exact()).isEmpty()) {
            return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
        }
        List<DMatrixRMaj> matrices = clusters.stream().map(Products::matrix).toList();
        int q = at.length;
        var start = new double[Whitened.parameters(q)];
        Whitened.start(start, 0, q);
        Function<double[], ProfiledFit> fit =
                theta -> new ProfiledFit(matrices, at, Whitened.lambda(theta, 0, q), restricted, data.students(), 0);
        Minimum best = Minimum.of(theta -> fit.apply(theta).deviance(), start);
        return best.converged()
                ? Answer.known(result(data, clusters, fit.apply(best.at())))
                : Answer.undefined(Reason.NO_BEST_FIT);
    }

    private Mixed result(ClusterProducts data, List<Products> clusters, ProfiledFit fit) {
        List<Long> sizes =
                clusters.stream().map(one -> Math.round(one.students())).toList();
        return new Mixed(
                fit.fixed(data.columns(), level),
                fit.covariance(random),
                fit.residualVariance(),
                -fit.deviance() / 2,
                fit.effects(data.names(), sizes, level));
    }
}

package org.foothold.statistics.multilevel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.numeric.Minimum;

/**
 * The three-level linear mixed model of growth: measurements of students in schools, y = Xβ + Z(u_school + u_student) + e,
 * u_school ~ N(0, σ²Λ₂Λ₂'), u_student ~ N(0, σ²Λ₁Λ₁'), e ~ N(0, σ²), Z some columns of X. Products are whitened by the effects
 * of students, summed by school, whitened by the effects of schools; the rest is {@link MixedModel}. REML by default.
 *
 * <p>Assumes straight lines of growth unless columns say otherwise, normal errors of one variance that do not depend on each
 * other over time, and students and schools drawn from one population. Immutable.
 */
public final class NestedModel {

    private final List<String> random;
    private final boolean restricted;
    private final double level;
    private final MinimumInformation minimum;

    private NestedModel(List<String> random, boolean restricted, double level, MinimumInformation minimum) {
        this.random = random;
        this.restricted = restricted;
        this.level = level;
        this.minimum = minimum;
    }

    /** Restricted maximum likelihood, random intercepts. */
    public static NestedModel withDefaults() {
        return new NestedModel(List.of("1"), true, .95, MinimumInformation.withDefaults());
    }

    /** Columns whose effects differ by student and by school, beside the intercept: the year, for growth. */
    public NestedModel withRandom(String... columns) {
        var names = new ArrayList<>(List.of("1"));
        names.addAll(List.of(columns));
        return new NestedModel(List.copyOf(names), restricted, level, minimum);
    }

    /** Full maximum likelihood, to compare models of different columns; its variances are too small. */
    public NestedModel byMaximumLikelihood() {
        return new NestedModel(random, false, level, minimum);
    }

    public NestedModel withConfidence(double level) {
        return new NestedModel(random, restricted, level, minimum);
    }

    public NestedModel withMinimum(MinimumInformation minimum) {
        return new NestedModel(random, restricted, level, minimum);
    }

    public Answer<Nested> of(NestedProducts data) {
        if (!data.columns().containsAll(random)) {
            throw new IllegalArgumentException("random columns among " + data.columns() + ": " + random);
        }
        return MinimumInformation.shown(
                data.schools().size(), minimum.pooledUnits(), Counted.UNITS, () -> fitted(data));
    }

    private Answer<Nested> fitted(NestedProducts data) {
        int schools = data.schools().size();
        if (schools < 2) {
            return Answer.notEnough(2 - schools, Counted.UNITS);
        }
        if (data.students() == schools || data.measurements() <= data.students() * random.size()) {
            return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
        }
        List<Products> students = data.schools().values().stream()
                .flatMap(school -> school.products().stream())
                .toList();
        if (LeastSquares.of(students).filter(fit -> !fit.exact()).isEmpty()) {
            return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
        }
        return MinimumInformation.shown(
                data.smallestGroup(), minimum.gap(), Counted.STUDENTS_PER_GROUP, () -> search(data));
    }

    private Answer<Nested> search(NestedProducts data) {
        List<List<DMatrixRMaj>> schools = data.schools().values().stream()
                .map(school -> school.products().stream().map(Products::matrix).toList())
                .toList();
        int[] at = random.stream().mapToInt(data.columns()::indexOf).toArray();
        int each = Whitened.parameters(at.length);
        var start = new double[2 * each];
        Whitened.start(start, 0, at.length);
        Whitened.start(start, each, at.length);
        Function<double[], ProfiledFit> fit = theta -> fit(schools, at, theta, data.measurements());
        Minimum best = Minimum.of(theta -> fit.apply(theta).deviance(), start);
        return best.converged()
                ? Answer.known(result(data, fit.apply(best.at()), Whitened.lambda(best.at(), each, at.length)))
                : Answer.undefined(Reason.NO_BEST_FIT);
    }

    /** Schools first in θ, then students. */
    private ProfiledFit fit(List<List<DMatrixRMaj>> schools, int[] at, double[] theta, double rows) {
        DMatrixRMaj ofStudents = Whitened.lambda(theta, Whitened.parameters(at.length), at.length);
        var sums = new ArrayList<DMatrixRMaj>();
        double inner = 0;
        for (List<DMatrixRMaj> students : schools) {
            var sum = new DMatrixRMaj(students.getFirst().numRows, students.getFirst().numRows);
            for (DMatrixRMaj student : students) {
                Whitened one = Whitened.of(student, at, ofStudents);
                CommonOps_DDRM.addEquals(sum, one.products());
                inner += one.logDeterminant();
            }
            sums.add(sum);
        }
        return new ProfiledFit(sums, at, Whitened.lambda(theta, 0, at.length), restricted, rows, inner);
    }

    private Nested result(NestedProducts data, ProfiledFit fit, DMatrixRMaj ofStudents) {
        List<Long> sizes = data.schools().values().stream()
                .map(school -> (long) school.size())
                .toList();
        return new Nested(
                fit.fixed(data.columns(), level),
                fit.covariance(random),
                fit.covariance(random, ofStudents),
                fit.residualVariance(),
                -fit.deviance() / 2,
                fit.effects(List.copyOf(data.schools().keySet()), sizes, level));
    }
}

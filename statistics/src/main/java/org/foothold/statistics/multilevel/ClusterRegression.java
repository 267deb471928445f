package org.foothold.statistics.multilevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.numeric.Sandwich;

/**
 * Least squares of an outcome on explaining values, with errors that hold for students within clusters: CR2 with Satterthwaite's
 * degrees of freedom (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018). It needs no model of how students of a cluster depend
 * on each other, only that clusters do not. Immutable.
 */
public final class ClusterRegression {

    private static final double LEAST_DEGREES = 1;
    /** Where clusters explain a column wholly, nothing but rounding is left of the error. */
    private static final double ROUNDING = 1e-8;

    private final double level;
    private final boolean clustered;
    private final MinimumInformation minimum;

    private ClusterRegression(double level, boolean clustered, MinimumInformation minimum) {
        this.level = level;
        this.clustered = clustered;
        this.minimum = minimum;
    }

    public static ClusterRegression withDefaults() {
        return new ClusterRegression(.95, true, MinimumInformation.withDefaults());
    }

    public ClusterRegression withConfidence(double level) {
        return new ClusterRegression(level, clustered, minimum);
    }

    public ClusterRegression withMinimum(MinimumInformation minimum) {
        return new ClusterRegression(level, clustered, minimum);
    }

    /** Every student independent of every other, all with one variance: where there is one cluster, or to compare. */
    public ClusterRegression ofIndependentStudents() {
        return new ClusterRegression(level, false, minimum);
    }

    /**
     * In the order of the columns, the constant first. A column of two values parts students into groups and its coefficient is a gap, so it
     * is shown from as many students in the smaller group as a gap is.
     */
    public Answer<List<Coefficient>> of(ClusterProducts data) {
        int p = data.columns().size();
        if (data.students() <= p) {
            return Answer.notEnough((int) (p + 1 - data.students()), Counted.STUDENTS);
        }
        if (clustered && data.size() < 2) {
            return Answer.notEnough(2 - data.size(), Counted.UNITS);
        }
        return MinimumInformation.shown(
                data.smallestGroup(), minimum.gap(), Counted.STUDENTS_PER_GROUP, () -> fitted(data));
    }

    private Answer<List<Coefficient>> fitted(ClusterProducts data) {
        Optional<LeastSquares> fit = LeastSquares.of(data.products());
        return fit.isPresent() ? coefficients(data.columns(), fit.get()) : Answer.undefined(Reason.DESIGN_CANNOT_TELL);
    }

    private Answer<List<Coefficient>> coefficients(List<String> columns, LeastSquares fit) {
        if (fit.exact()) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        var coefficients = new ArrayList<Coefficient>();
        for (int a = 0; a < columns.size(); a++) {
            Sandwich robust = fit.robust(a);
            double error = clustered ? robust.standardError() : fit.ordinaryError(a);
            double df = clustered ? robust.degreesOfFreedom() : fit.degreesOfFreedom();
            if (!(error > ROUNDING * fit.ordinaryError(a) && df >= LEAST_DEGREES)) {
                return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
            }
            coefficients.add(Coefficient.of(columns.get(a), fit.meaning(a), fit.coefficient(a), error, df, level));
        }
        return Answer.known(List.copyOf(coefficients));
    }
}

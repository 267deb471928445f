package org.foothold.statistics.multilevel;

import java.util.List;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.multilevel.Mixed.Cluster;
import org.foothold.statistics.multilevel.Mixed.Covariance;
import org.foothold.statistics.multilevel.Mixed.Fixed;

/**
 * A fitted three-level model.
 *
 * @param fixed coefficients with the normal quantile: too short below about 30 schools
 * @param schools covariance of the effects that differ by school
 * @param students covariance of the effects that differ by student within schools
 * @param residual variance of measurements of one student
 * @param effects of schools, drawn towards the mean (empirical Bayes); the errors take the other estimates as known
 */
public record Nested(
        List<Fixed> fixed,
        Covariance schools,
        Covariance students,
        double residual,
        double logLikelihood,
        List<Cluster> effects)
        implements Finding {

    public Nested {
        fixed = List.copyOf(fixed);
        effects = List.copyOf(effects);
    }

    public Estimate fixed(String column) {
        return fixed.stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + column))
                .estimate();
    }

    /** Of the variance of the last random column between students (of growth, where that is the year), what lies between schools. */
    public double shareOfSchools() {
        int last = schools.columns().size() - 1;
        double between = schools.values().get(last).get(last);
        double within = students.values().get(last).get(last);
        return between + within > 0 ? between / (between + within) : 0;
    }

    @Override
    public Sentence say(Reader reader) {
        long percent = Math.round(100 * shareOfSchools());
        return schools.columns().size() == 1
                ? Sentence.of(reader, "multilevel.shares", effects.size(), percent)
                : Sentence.of(reader, "multilevel.growth", effects.size(), percent);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

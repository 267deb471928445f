package org.foothold.statistics.multilevel;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * A fitted two-level model.
 *
 * @param fixed coefficients with the normal quantile: too short below about 30 clusters, take {@link ClusterRegression} there
 * @param between covariance of the effects that differ by cluster
 * @param residual variance within clusters
 * @param clusters each drawn towards the mean (empirical Bayes); the errors take the other estimates as known
 */
public record Mixed(
        List<Fixed> fixed, Covariance between, double residual, double logLikelihood, List<Cluster> clusters)
        implements Finding {

    public Mixed {
        fixed = List.copyOf(fixed);
        clusters = List.copyOf(clusters);
    }

    public record Fixed(String column, Estimate estimate) {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** @param onTheEdge whether a variance is 0 or effects determine each other: take fewer random columns */
    public record Covariance(List<String> columns, List<List<Double>> values, boolean onTheEdge) {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    /** @param effects how far its intercept, and whatever else differs by cluster, lies from the mean */
    public record Cluster(String name, long students, List<Estimate> effects) {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    public Fixed fixed(String column) {
        return fixed.stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + column));
    }

    /**
     * The share of the variance that lies between clusters, beyond what the columns explain; of a random intercept only, since
     * with a random slope it depends on where one looks.
     */
    public Answer<Double> intraclassCorrelation() {
        double variance = between.values().getFirst().getFirst();
        return between.columns().size() == 1
                ? Answer.known(variance / (variance + residual))
                : Answer.undefined(Reason.DESIGN_CANNOT_TELL);
    }

    @Override
    public Sentence say(Reader reader) {
        double variance = between.values().getFirst().getFirst();
        return Sentence.of(
                reader, "multilevel.shares", clusters.size(), Math.round(100 * variance / (variance + residual)));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.multilevel;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * Students within clusters by the analysis of variance, from n, sum and sum of squares per cluster.
 *
 * <pre>
 * n₀ = (N − Σn²/N)/(J−1)
 * one  = (MSB − MSW)/(MSB + (n₀−1)MSW): how alike two students of one cluster are
 * mean = (MSB − MSW)/MSB: how reliable the mean of a typical cluster is
 * </pre>
 *
 * Both may be negative by chance; they are not cut off.
 */
public record OneWay(double between, double within, double typicalSize, double one, double mean) implements Finding {

    /** With the documented minimum of clusters. */
    public static Answer<OneWay> of(ClusterProducts data) {
        return of(data, MinimumInformation.withDefaults());
    }

    public static Answer<OneWay> of(ClusterProducts data, MinimumInformation minimum) {
        return MinimumInformation.shown(data.size(), minimum.pooledUnits(), Counted.UNITS, () -> found(data));
    }

    private static Answer<OneWay> found(ClusterProducts data) {
        List<Products> clusters = data.products();
        double n = data.students();
        int groups = data.size();
        if (groups < 2) {
            return Answer.notEnough(2 - groups, Counted.UNITS);
        }
        if (n <= groups) {
            return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
        }
        double centre = clusters.stream().mapToDouble(OneWay::sum).sum() / n;
        double between = 0;
        double within = 0;
        double sizes = 0;
        for (Products cluster : clusters) {
            double mean = sum(cluster) / cluster.students();
            between += cluster.students() * (mean - centre) * (mean - centre);
            within += Math.max(0, cluster.squares() - sum(cluster) * mean);
            sizes += cluster.students() * cluster.students();
        }
        return of(between / (groups - 1), within / (n - groups), (n - sizes / n) / (groups - 1));
    }

    private static Answer<OneWay> of(double between, double within, double size) {
        return between > 0 && within > 0
                ? Answer.known(new OneWay(
                        between,
                        within,
                        size,
                        (between - within) / (between + (size - 1) * within),
                        (between - within) / between))
                : Answer.undefined(Reason.EVERYONE_THE_SAME);
    }

    private static double sum(Products cluster) {
        return cluster.sum(cluster.columns());
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "multilevel.alike", Math.round(100 * Math.max(0, one)));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.generalizability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * Components within areas, in the order of their names, and the covariances of universe scores between areas (on the diagonal
 * their variances, as estimated). Immutable.
 */
public final class AreaComponents implements Finding {

    private final List<String> areas;
    private final List<VarianceComponents> within;
    private final double[][] covariances;
    private final long students;
    private final MinimumInformation minimum;

    AreaComponents(
            List<String> areas,
            List<VarianceComponents> within,
            double[][] covariances,
            long students,
            MinimumInformation minimum) {
        this.areas = areas;
        this.within = within;
        this.covariances = covariances;
        this.students = students;
        this.minimum = minimum;
    }

    public List<String> areas() {
        return areas;
    }

    public VarianceComponents within(String area) {
        return within.get(place(area));
    }

    /** σ_vw(p), possibly below zero. */
    public double covariance(String area, String other) {
        return covariances[place(area)][place(other)];
    }

    /**
     * How far universe scores of two areas go together: σ_vw/√(σ²_v·σ²_w), the correlation without the errors of few tasks
     * (disattenuated). An estimate, so by chance it may pass 1; it is not cut off.
     */
    public Answer<AreaLink> link(String area, String other) {
        return MinimumInformation.shown(students, minimum.reliabilityFigures(), Counted.STUDENTS, () -> {
            double variances = Math.max(0, covariance(area, area)) * Math.max(0, covariance(other, other));
            return variances > 0
                    ? Answer.known(new AreaLink(covariance(area, other) / Math.sqrt(variances)))
                    : Answer.undefined(Reason.NO_CONSISTENCY);
        });
    }

    /**
     * What a weighted sum of the areas' mean scores is worth with so many tasks in each: universe score w'Σw, errors
     * Σ w_v²·σ²_v(error)/n_v. Components below zero count as zero.
     */
    public Answer<Dependability> composite(Map<String, Double> weights, Map<String, Double> tasks) {
        double[] weight = listed(weights);
        double[] number = listed(tasks);
        double universe = 0;
        double relative = 0;
        double absolute = 0;
        for (int v = 0; v < weight.length; v++) {
            double square = weight[v] * weight[v] / number[v];
            relative += square * component(v, "pi");
            absolute += square * (component(v, "pi") + component(v, "i"));
            for (int w = 0; w < weight.length; w++) {
                universe += weight[v] * weight[w] * (v == w ? component(v, "p") : covariances[v][w]);
            }
        }
        return universe > 0
                ? Answer.known(new Dependability(universe, relative, absolute, isSure()))
                : Answer.undefined(Reason.NO_CONSISTENCY);
    }

    private boolean isSure() {
        return students >= minimum.reliabilityFigures();
    }

    private double component(int area, String effect) {
        return Math.max(0, within.get(area).raw(effect));
    }

    private double[] listed(Map<String, Double> values) {
        if (!values.keySet().equals(Set.copyOf(areas))) {
            throw new IllegalArgumentException("a value for each of " + areas);
        }
        return areas.stream()
                .mapToDouble(area -> Objects.requireNonNull(values.get(area)))
                .toArray();
    }

    private int place(String area) {
        int place = areas.indexOf(area);
        if (place < 0) {
            throw new IllegalArgumentException("one of " + areas + ": " + area);
        }
        return place;
    }

    /** Which two go together most closely is said by {@link #link}. */
    @Override
    public Sentence say(Reader reader) {
        return isSure()
                ? Sentence.of(reader, "generalizability.areas", areas.size(), students)
                : Sentence.of(reader, "generalizability.areas.unsure", areas.size());
    }

    @Override
    public String toString() {
        return areas
                + Arrays.stream(covariances)
                        .map(row -> Arrays.stream(row)
                                .mapToObj(Printed::of)
                                .toList()
                                .toString())
                        .toList()
                        .toString();
    }
}

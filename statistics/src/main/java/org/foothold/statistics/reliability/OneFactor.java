package org.foothold.statistics.reliability;

import java.util.Arrays;
import java.util.List;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** Loadings and unique variances of tasks on one factor, in points, with the variance of the observed total. */
public record OneFactor(List<Double> loadings, List<Double> uniquenesses, double observedVariance) implements Finding {

    static OneFactor of(double[] loadings, double[] uniquenesses, double observedVariance) {
        return new OneFactor(
                Arrays.stream(loadings).boxed().toList(),
                Arrays.stream(uniquenesses).boxed().toList(),
                observedVariance);
    }

    /** The share of the factor in the variance of the total that the model implies. */
    public double omega() {
        double common = common();
        return common / (common + uniquenesses.stream().mapToDouble(u -> u).sum());
    }

    /** The share of the factor in the variance of the total that was seen. */
    public double omegaOfObserved() {
        return common() / observedVariance;
    }

    private double common() {
        double sum = loadings.stream().mapToDouble(l -> l).sum();
        return sum * sum;
    }

    @Override
    public Sentence say(Reader reader) {
        return Degree.of(omega()).say(reader);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

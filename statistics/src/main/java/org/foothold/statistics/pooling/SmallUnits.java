package org.foothold.statistics.pooling;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** Whether effects grow with their standard errors: slope, its ratio to its standard error, two-sided chance. */
public record SmallUnits(double slope, double z, double probability) implements Finding {

    private static final double USUAL = .05;

    static SmallUnits of(WeightedFit line) {
        double z = line.coefficient(1) / line.standardError(1);
        double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
        return new SmallUnits(line.coefficient(1), z, p);
    }

    @Override
    public Sentence say(Reader reader) {
        return probability < USUAL
                ? Sentence.of(reader, "pooling.small_differ")
                : Sentence.of(reader, "pooling.small_alike");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.agreement;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * First minus second judge, in levels.
 *
 * @param limits where 95 % of single differences lie
 * @param higher share of pairs in which the first judge was higher
 * @param signTest p of the exact test that higher and lower are equally likely
 */
public record Bias(
        Estimate mean, double deviation, Interval limits, double higher, double lower, Answer<Double> signTest)
        implements Finding {

    private static final double A_TENTH = .1;

    @Override
    public Sentence say(Reader reader) {
        if (mean.interval().contains(0)) {
            return Sentence.of(reader, "agreement.bias_alike");
        }
        boolean more = mean.value() > 0;
        if (Math.abs(mean.value()) < A_TENTH) {
            return Sentence.of(reader, more ? "agreement.bias_slightly_higher" : "agreement.bias_slightly_lower");
        }
        return Sentence.of(reader, more ? "agreement.bias_higher" : "agreement.bias_lower", Math.abs(mean.value()));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.agreement;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * The six of Shrout & Fleiss (1979). One: other judges for every work; two: judges as a sample, absolute agreement; three:
 * these judges, consistency. {@code average}: of the mean of all k judges. Intervals from F; that of two is Satterthwaite's,
 * and its average steps those limits up (Spearman–Brown), as in Shrout & Fleiss.
 */
public record IntraclassCorrelations(
        Coefficient one,
        Coefficient two,
        Coefficient three,
        Coefficient oneAverage,
        Coefficient twoAverage,
        Coefficient threeAverage)
        implements Finding {

    public record Coefficient(double value, Interval interval) {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    static Answer<IntraclassCorrelations> of(JudgedByAll judged, double level) {
        if (judged.judges() < 2) {
            return Answer.notEnough(2 - judged.judges(), Counted.JUDGES);
        }
        if (judged.works() < 2) {
            return Answer.notEnough((int) (2 - judged.works()), Counted.JUDGEMENTS);
        }
        var anova = Anova.of(judged);
        return anova.works == 0 ? Answer.undefined(Reason.EVERYONE_THE_SAME) : Answer.known(anova.correlations(level));
    }

    /** Mean squares of works, within works, judges, and error. */
    private record Anova(double n, double k, double works, double within, double judges, double error) {

        static Anova of(JudgedByAll judged) {
            double n = judged.works();
            double k = judged.judges();
            double sum = Arrays.stream(judged.sums()).sum();
            double mean = sum * sum / (n * k);
            double ofJudges = Arrays.stream(judged.sums())
                                    .mapToDouble(s -> (double) s * s)
                                    .sum()
                            / n
                    - mean;
            double ofWorks = judged.squaredWorks() / k - mean;
            double within = judged.squares() - judged.squaredWorks() / k;
            double error = Math.max(0, within - ofJudges);
            return new Anova(
                    n,
                    k,
                    Math.max(0, ofWorks) / (n - 1),
                    within / (n * (k - 1)),
                    Math.max(0, ofJudges) / (k - 1),
                    error < 1e-12 * Math.max(1, within) ? 0 : error / ((n - 1) * (k - 1)));
        }

        IntraclassCorrelations correlations(double level) {
            Coefficient single = single(within, n * (k - 1), level);
            Coefficient three = single(error, (n - 1) * (k - 1), level);
            Coefficient two = two(level);
            return new IntraclassCorrelations(
                    single,
                    two,
                    three,
                    average(single, (works - within) / works),
                    average(two, (works - error) / (works + (judges - error) / n)),
                    average(three, (works - error) / works));
        }

        /** (MSB − MSE)/(MSB + (k−1)·MSE), F limits (F − 1)/(F + k − 1). */
        private Coefficient single(double residual, double df, double level) {
            double value = (works - residual) / (works + (k - 1) * residual);
            double f = works / residual;
            double lower = f / quantile(n - 1, df, level);
            double upper = f * quantile(df, n - 1, level);
            return new Coefficient(value, new Interval(ofF(lower), ofF(upper), level));
        }

        private double ofF(double f) {
            return Double.isInfinite(f) ? 1 : (f - 1) / (f + k - 1);
        }

        private Coefficient two(double level) {
            double value = (works - error) / (works + (k - 1) * error + k * (judges - error) / n);
            double common = n * (1 + (k - 1) * value) - k * value;
            double ofJudges = error == 0 ? 1 : k * value * judges / error;
            double rest = error == 0 ? 0 : common;
            double v = error == 0 && judges == 0
                    ? k - 1
                    : (k - 1) * (n - 1) * square(ofJudges + rest) / ((n - 1) * square(ofJudges) + square(rest));
            double up = quantile(n - 1, Math.max(1, v), level);
            double down = quantile(Math.max(1, v), n - 1, level);
            double spread = k * judges + (k * n - k - n) * error;
            double lower = n * (works - up * error) / (up * spread + n * works);
            double upper = n * (down * works - error) / (spread + n * down * works);
            return new Coefficient(value, new Interval(lower, upper, level));
        }

        private Coefficient average(Coefficient single, double value) {
            return new Coefficient(value, single.interval.map(limit -> limit * k / (1 + limit * (k - 1))));
        }

        private static double quantile(double df1, double df2, double level) {
            return FDistribution.of(df1, df2).inverseCumulativeProbability((1 + level) / 2);
        }

        private static double square(double x) {
            return x * x;
        }
    }

    private static long percent(Coefficient share) {
        return Math.round(100 * Math.max(0, share.value()));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "agreement.works", percent(two), percent(twoAverage));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

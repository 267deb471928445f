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
import org.foothold.statistics.Wilson;
import org.foothold.statistics.numeric.Exact;

/**
 * The six of Shrout & Fleiss (1979). One: other judges for every work; two: judges as a sample, absolute agreement; three:
 * these judges, consistency. {@code average}: of the mean of all k judges. Intervals from F; that of two is Satterthwaite's,
 * and its average steps those limits up (Spearman–Brown), as in Shrout & Fleiss, to −∞ where nothing can be stepped up. Judges
 * who agree in everything leave F no error to go by: the lower limit is then what one level of one judge would leave in as many
 * works as Wilson's interval allows.
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
        if (anova.works == 0) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        return anova.isOpposed() ? Answer.undefined(Reason.NO_CONSISTENCY) : Answer.known(anova.correlations(level));
    }

    /** Mean squares of works, within works, judges, and error. */
    private record Anova(double n, double k, double works, double within, double judges, double error) {

        /** From whole sums, so that nothing is nearly zero when it is zero. */
        static Anova of(JudgedByAll judged) {
            long n = judged.works();
            long k = judged.judges();
            long sum = Arrays.stream(judged.sums()).sum();
            long squaredJudges = Arrays.stream(judged.sums()).map(s -> s * s).sum();
            double ofWorks = Exact.difference(n, judged.squaredWorks(), sum, sum) / ((double) n * k);
            double ofJudges = Exact.difference(k, squaredJudges, sum, sum) / ((double) n * k);
            double within = Exact.difference(k, judged.squares(), 1, judged.squaredWorks()) / k;
            double error = Exact.difference(n, k * judged.squares() - judged.squaredWorks(), 1, 0)
                    - Exact.difference(k, squaredJudges, sum, sum);
            return new Anova(
                    n,
                    k,
                    ofWorks / (n - 1),
                    within / (n * (k - 1)),
                    ofJudges / (k - 1),
                    error / ((double) n * k) / ((n - 1) * (k - 1)));
        }

        /** The judges oppose each other so much that the mean of all has less than no variance of its own. */
        boolean isOpposed() {
            return works + (judges - error) / n <= 0;
        }

        IntraclassCorrelations correlations(double level) {
            Coefficient single = single(within, n * (k - 1), level);
            Coefficient three = single(error, (n - 1) * (k - 1), level);
            Coefficient two = two(level);
            return new IntraclassCorrelations(single, two, three, average(single), average(two), average(three));
        }

        /** (MSB − MSE)/(MSB + (k−1)·MSE), F limits (F − 1)/(F + k − 1). */
        private Coefficient single(double residual, double df, double level) {
            if (residual == 0) {
                return afterFullAgreement(level);
            }
            double value = (works - residual) / (works + (k - 1) * residual);
            double f = works / residual;
            double lower = f / quantile(n - 1, df, level);
            double upper = f * quantile(df, n - 1, level);
            return new Coefficient(value, new Interval(ofF(lower), ofF(upper), level));
        }

        private double ofF(double f) {
            return (f - 1) / (f + k - 1);
        }

        /** One judge who is one level away adds (k−1)/k to the squares within works, whose mean is over n(k−1). */
        private Coefficient afterFullAgreement(double level) {
            double share =
                    Wilson.interval(0, (long) n, level).optional().orElseThrow().upper();
            double unseen = share / k;
            return new Coefficient(1, new Interval(Math.min(1, ofF(works / unseen)), 1, level));
        }

        private Coefficient two(double level) {
            if (error == 0 && judges == 0) {
                return afterFullAgreement(level);
            }
            double value = (works - error) / (works + (k - 1) * error + k * (judges - error) / n);
            double common = n * (1 + (k - 1) * value) - k * value;
            double ofJudges = error == 0 ? 1 : k * value * judges / error;
            double rest = error == 0 ? 0 : common;
            double v = (k - 1) * (n - 1) * square(ofJudges + rest) / ((n - 1) * square(ofJudges) + square(rest));
            double up = quantile(n - 1, Math.max(1, v), level);
            double down = quantile(Math.max(1, v), n - 1, level);
            double spread = k * judges + (k * n - k - n) * error;
            double lower = n * (works - up * error) / (up * spread + n * works);
            double upper = n * (down * works - error) / (spread + n * down * works);
            return new Coefficient(value, new Interval(lower, upper, level));
        }

        private Coefficient average(Coefficient single) {
            return new Coefficient(stepUp(single.value), single.interval.map(this::stepUp));
        }

        /** Spearman & Brown; −∞ from −1/(k−1) down, which no k judges can reach. */
        private double stepUp(double r) {
            double rest = 1 + r * (k - 1);
            return rest <= 0 ? Double.NEGATIVE_INFINITY : r * k / rest;
        }

        private static double quantile(double df1, double df2, double level) {
            return FDistribution.of(df1, df2).inverseCumulativeProbability((1 + level) / 2);
        }

        private static double square(double x) {
            return x * x;
        }
    }

    private static long percent(double share) {
        return Math.round(100 * Math.max(0, share));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "agreement.works", percent(two.value), percent(twoAverage.value));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.decisions;

import java.util.function.Supplier;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Reason;
import org.foothold.statistics.numeric.GaussLegendre;
import org.foothold.statistics.reliability.ConditionalError;
import org.foothold.statistics.reliability.Consistency;

/**
 * Decisions on right or wrong tasks: {@code cut} of {@code tasks} right pass. The state is the histogram of totals.
 *
 * @param minimum below its {@code reliabilityFigures} the reliability of the check itself is not trusted
 */
public record MasteryCut(int tasks, int cut, MinimumInformation minimum) {

    private static final GaussLegendre QUADRATURE = new GaussLegendre(40);

    public MasteryCut {
        if (tasks < 1 || cut < 0 || cut > tasks) {
            throw new IllegalArgumentException("cut " + cut + " of " + tasks + " tasks");
        }
    }

    public static MasteryCut of(int tasks, int cut) {
        return new MasteryCut(tasks, cut, MinimumInformation.withDefaults());
    }

    public MasteryCut withMinimum(MinimumInformation newMinimum) {
        return new MasteryCut(tasks, cut, newMinimum);
    }

    /**
     * The default: Subkoviak with the reliability of this check from 50 students on, below that with the one of the bank
     * from which the tasks were taken.
     */
    public Answer<Consistent> consistency(Histogram totals, Answer<Double> own, Answer<Double> ofBank) {
        boolean enough = totals.total() >= minimum.reliabilityFigures();
        Answer<Double> trusted = enough || ofBank.optional().isPresent()
                ? (enough ? own : ofBank)
                : Answer.notEnough((int) (minimum.reliabilityFigures() - totals.total()), Counted.STUDENTS);
        return trusted.flatMap(reliability -> subkoviak(totals, reliability));
    }

    /** The same with the reliability of this check alone; where its figure may not be shown, nothing rests on it. */
    public Answer<Consistent> consistency(Histogram totals, Answer<Consistency> check) {
        return check.flatMap(Consistency::figure).flatMap(figure -> subkoviak(totals, figure.value()));
    }

    /**
     * Huynh (1976): true shares are Beta(a, b) with a = (1/KR21 − 1)M, b = −a + k/KR21 − k, and two checks are binomial; f(x, y)
     * = C(k,x)C(k,y)B(a+x+y, 2k+b−x−y)/B(a,b). Needs mean and variance only.
     */
    public Answer<Consistent> huynh(Histogram totals) {
        return shown(totals, () -> ofBetaBinomial(totals));
    }

    private Answer<Consistent> ofBetaBinomial(Histogram totals) {
        if (tasks < 2) {
            return Answer.notEnough(2 - tasks, Counted.TASKS);
        }
        Moments moments = totals.moments();
        double kr21 = kr21(moments);
        if (!(kr21 > 0 && kr21 < 1 - 1e-12)) {
            return Answer.undefined(moments.n() == 0 ? Reason.NO_DATA : Reason.NO_CONSISTENCY);
        }
        TrueShares shares = trueShares(kr21, moments.mean());
        return Answer.known(betaBinomial(shares.alpha(), shares.beta()));
    }

    double kr21(Moments totals) {
        double mean = totals.mean();
        double variance = totals.m2() / Math.max(1, totals.n());
        return tasks / (tasks - 1.0) * (1 - mean * (tasks - mean) / (tasks * variance));
    }

    TrueShares trueShares(double kr21, double mean) {
        double a = (1 / kr21 - 1) * mean;
        return new TrueShares(a, -a + tasks / kr21 - tasks, 0, 1);
    }

    private Consistent betaBinomial(double a, double b) {
        double failFail = 0;
        double passPass = 0;
        for (int x = 0; x <= tasks; x++) {
            for (int y = 0; y <= tasks; y++) {
                if (x < cut == y < cut) {
                    double f = Math.exp(logChoose(x)
                            + logChoose(y)
                            + LogBeta.value(a + x + y, 2 * tasks + b - x - y)
                            - LogBeta.value(a, b));
                    failFail += x < cut ? f : 0;
                    passPass += x < cut ? 0 : f;
                }
            }
        }
        return Consistent.of(failFail, passPass);
    }

    private double logChoose(int x) {
        return -Math.log(tasks + 1.0) - LogBeta.value(tasks - x + 1.0, x + 1.0);
    }

    /**
     * Subkoviak (1976): a student with x right has the true share ρx/k + (1−ρ)M/k and passes with the binomial q; P0 = mean of q² +
     * (1−q)². Chance is from the mean of q.
     */
    public Answer<Consistent> subkoviak(Histogram totals, double reliability) {
        if (totals.total() == 0 || !(reliability > 0)) {
            return Answer.undefined(totals.total() == 0 ? Reason.NO_DATA : Reason.NO_CONSISTENCY);
        }
        double trust = Math.min(1, reliability);
        double mean = totals.moments().mean();
        double failFail = 0;
        double passPass = 0;
        for (int total : totals.scores().toArray()) {
            double share = (trust * total + (1 - trust) * mean) / tasks;
            double pass = cut == 0
                    ? 1
                    : BinomialDistribution.of(tasks, Math.clamp(share, 0, 1)).survivalProbability(cut - 1);
            double weight = (double) totals.count(total) / totals.total();
            failFail += weight * (1 - pass) * (1 - pass);
            passPass += weight * pass * pass;
        }
        return Answer.known(Consistent.of(failFail, passPass));
    }

    /** Peng & Subkoviak (1980): two normal totals that correlate ρ, cut at c − ½. */
    public Answer<Consistent> pengSubkoviak(Histogram totals, double reliability) {
        return totals.moments().standardDeviation().flatMap(deviation -> {
            if (!(deviation > 0)) {
                return Answer.undefined(Reason.EVERYONE_THE_SAME);
            }
            if (!(reliability > 0)) {
                return Answer.undefined(Reason.NO_CONSISTENCY);
            }
            double z = (cut - .5 - totals.moments().mean()) / deviation;
            double fail = NormalDistribution.of(0, 1).cumulativeProbability(z);
            double trust = Math.min(1, reliability);
            double failFail = fail - 2 * owen(z, Math.sqrt((1 - trust) / (1 + trust)));
            return Answer.known(Consistent.of(failFail, 1 - 2 * fail + failFail));
        });
    }

    /** T(h, a) of Owen (1956); Φ₂(h, h; ρ) = Φ(h) − 2T(h, √((1−ρ)/(1+ρ))). */
    private static double owen(double h, double a) {
        return QUADRATURE.integrate(x -> Math.exp(-h * h * (1 + x * x) / 2) / (1 + x * x), 0, a) / (2 * Math.PI);
    }

    /**
     * Dependability of decisions at the share λ (Brennan & Kane 1977, short form): 1 − (x̄(1−x̄) − s²)/((k−1)((x̄−λ)² + s²)) with
     * shares right and the variance of the population.
     */
    public Answer<Figure> phiLambda(Histogram totals, double lambda) {
        return shown(totals, () -> ofDistance(totals, lambda));
    }

    private Answer<Figure> ofDistance(Histogram totals, double lambda) {
        if (tasks < 2) {
            return Answer.notEnough(2 - tasks, Counted.TASKS);
        }
        Moments moments = totals.moments();
        if (moments.n() == 0) {
            return Answer.undefined(Reason.NO_DATA);
        }
        double mean = moments.mean() / tasks;
        double variance = moments.m2() / moments.n() / tasks / tasks;
        double distance = (mean - lambda) * (mean - lambda) + variance;
        return distance == 0
                ? Answer.undefined(Reason.EVERYONE_THE_SAME)
                : Answer.known(Figure.Kind.PHI_LAMBDA.of(1 - (mean * (1 - mean) - variance) / (tasks - 1) / distance));
    }

    /** What rests on the spread of this check's own totals. */
    private <T> Answer<T> shown(Histogram totals, Supplier<Answer<T>> answer) {
        return totals.total() == 0
                ? Answer.undefined(Reason.NO_DATA)
                : MinimumInformation.shown(totals.total(), minimum.reliabilityFigures(), Counted.STUDENTS, answer);
    }

    /** Whether a total lies within one standard error of the cut: such a student deserves another look. */
    public boolean isNearTheLine(int total, ConditionalError error) {
        return Math.abs(total - cut) <= error.at(total);
    }

    /** How many deserve it. */
    public NearTheLine nearTheLine(Histogram totals, ConditionalError error) {
        long near = totals.scores()
                .filter(total -> isNearTheLine(total, error))
                .mapToLong(totals::count)
                .sum();
        return new NearTheLine(near, totals.total());
    }
}

package org.foothold.statistics.gaps;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * The chance that a student of the reference group, drawn at random, scores higher than one of the focal group.
 *
 * <pre>
 * PS = P(X > Y) + ½P(X = Y),  U_i = P(Y < x_i) + ½P(Y = x_i),  W_j = P(X > y_j) + ½P(X = y_j)
 * Var PS = s²_U/n₁ + s²_W/n₂                           DeLong, DeLong & Clarke-Pearson (1988)
 * interval on the logit scale: SE(PS)/(PS(1 − PS))
 * Cliff's δ = 2PS − 1
 * V = √2·Φ⁻¹(PS),  SE(V) = √2·SE(PS)/φ(V/√2)           Ho & Haertel (2006), Ho & Reardon (2012)
 * </pre>
 *
 * Only the order of scores counts: any increasing change of the scale leaves all of it as it is. From a few levels, where
 * ties are many, V is too near to zero: take the ordered probit ({@link Gaps#ordered}).
 *
 * @param interval undefined where the groups do not overlap or all have one score
 * @param v undefined where the groups do not overlap
 * @param least what |V| is at least when they do not overlap: √2·Φ⁻¹(1 − 1/(2n₁n₂))
 */
public record Superiority(
        double probability,
        double standardError,
        Answer<Interval> interval,
        double cliff,
        Answer<Double> v,
        Answer<Estimate> vInterval,
        double least)
        implements Finding {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double ROOT2 = Math.sqrt(2);

    static Answer<Superiority> of(Histogram x, Histogram y, double level) {
        long fewest = Math.min(x.total(), y.total());
        if (fewest < 2) {
            return Answer.notEnough((int) (2 - fewest), Counted.STUDENTS_PER_GROUP);
        }
        Moments above = chances(x, y);
        double standardError = Math.sqrt(meanVariance(above) + meanVariance(chances(y, x)));
        return Answer.known(of(above.mean(), standardError, (double) x.total() * y.total(), level));
    }

    private static Superiority of(double p, double standardError, double pairs, double level) {
        Answer<Double> v = Answer.finite(ROOT2 * NORMAL.inverseCumulativeProbability(p), Reason.NO_OVERLAP);
        Answer<Double> error = v.flatMap(
                known -> standardError > 0 ? Answer.known(known) : Answer.undefined(Reason.EVERYONE_THE_SAME));
        return new Superiority(
                p,
                standardError,
                error.map(known -> logitInterval(p, standardError, level)),
                2 * p - 1,
                v,
                error.map(
                        known -> Estimate.normal(known, ROOT2 * standardError / NORMAL.density(known / ROOT2), level)),
                ROOT2 * NORMAL.inverseSurvivalProbability(1 / (2 * pairs)));
    }

    private static Interval logitInterval(double p, double standardError, double level) {
        double logit = Math.log(p / (1 - p));
        return Estimate.normal(logit, standardError / (p * (1 - p)), level)
                .interval()
                .map(x -> 1 / (1 + Math.exp(-x)));
    }

    /**
     * Over the students of {@code own}: the share of {@code other} below them, equals counting half. In half people, whole
     * numbers, until the end.
     */
    private static Moments chances(Histogram own, Histogram other) {
        double halves = 2.0 * other.total();
        long below = 0;
        int seen = other.lowest();
        Moments all = Moments.empty();
        for (int score : own.scores().toArray()) {
            for (; seen < score && seen <= other.highest(); seen++) {
                below += other.count(seen);
            }
            long times = own.count(score);
            all = times == 0 ? all : all.merge(new Moments(times, (2 * below + other.count(score)) / halves, 0));
        }
        return all;
    }

    private static double meanVariance(Moments moments) {
        return moments.m2() / (moments.n() - 1) / moments.n();
    }

    @Override
    public Sentence say(Reader reader) {
        long times = Math.round(100 * probability);
        Optional<Estimate> known = vInterval.optional();
        if (known.isPresent()) {
            Estimate gap = known.get();
            Interval ends = gap.interval();
            return Sentence.of(
                    reader, "gaps.superiority", times, gap.value(), ends.level(), ends.lower(), ends.upper());
        }
        return v.optional().isPresent()
                ? Sentence.of(reader, "gaps.all_alike", times)
                : Sentence.of(reader, "gaps.apart", times, least);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

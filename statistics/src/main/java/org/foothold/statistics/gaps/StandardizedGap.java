package org.foothold.statistics.gaps;

import org.apache.commons.numbers.gamma.LogGamma;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.pooling.Effect;

/**
 * The difference of two means in standard deviations.
 *
 * <pre>
 * s_p² = ((n₁−1)s₁² + (n₂−1)s₂²)/m,  m = n₁+n₂−2
 * d = (x̄−ȳ)/s_p,  g = J·d,  J = Γ(m/2)/(√(m/2)·Γ((m−1)/2))           Hedges (1981)
 * Var g = 1/n₁ + 1/n₂ + g²/(2(n₁+n₂))                                 large samples
 * exact: δ√(n₁n₂/(n₁+n₂)) is the noncentrality of t = d√(n₁n₂/(n₁+n₂)) with m degrees of freedom
 * </pre>
 *
 * Assumes normal scores of equal variance in both groups, students drawn independently; the exact intervals need just that,
 * the large-sample one also many students. Unreliable scores shrink it by the root of their reliability.
 *
 * @param raw x̄ − ȳ in score units
 * @param d without the correction of small samples
 * @param g Hedges' g with standard error and large-sample interval
 * @param exactD interval of d by the noncentral t distribution
 * @param exactG the same times J
 * @param glass x̄ − ȳ in standard deviations of the focal group
 * @param averaged x̄ − ȳ in root mean square of both standard deviations
 */
public record StandardizedGap(
        double raw,
        double pooledDeviation,
        double d,
        Estimate g,
        Interval exactD,
        Interval exactG,
        Answer<Double> glass,
        Answer<Double> averaged)
        implements Finding {

    private static final int LEAST_DEGREES = 2;

    static Answer<StandardizedGap> of(Moments x, Moments y, double level) {
        if (x.n() == 0 || y.n() == 0) {
            return Answer.notEnough(1, Counted.STUDENTS_PER_GROUP);
        }
        long m = x.n() + y.n() - 2;
        if (m < LEAST_DEGREES) {
            return Answer.notEnough((int) (LEAST_DEGREES - m), Counted.STUDENTS);
        }
        double pooled = Math.sqrt((x.m2() + y.m2()) / m);
        return pooled > 0 ? Answer.known(of(x, y, pooled, level)) : Answer.undefined(Reason.EVERYONE_THE_SAME);
    }

    private static StandardizedGap of(Moments x, Moments y, double pooled, double level) {
        double m = x.n() + y.n() - 2.0;
        double raw = x.mean() - y.mean();
        double d = raw / pooled;
        double root = Math.sqrt((double) x.n() * y.n() / (x.n() + y.n()));
        double correction = correction(m);
        Interval exactD = new NoncentralT(m).noncentrality(d * root, level).map(delta -> delta / root);
        return new StandardizedGap(
                raw,
                pooled,
                d,
                Estimate.normal(correction * d, Math.sqrt(variance(correction * d, x.n(), y.n())), level),
                exactD,
                exactD.map(end -> end * correction),
                y.standardDeviation().flatMap(s -> Answer.finite(raw / s, Reason.EVERYONE_THE_SAME)),
                averaged(x, y).flatMap(s -> Answer.finite(raw / s, Reason.EVERYONE_THE_SAME)));
    }

    static Answer<Effect> effect(Moments x, Moments y) {
        long fewest = Math.min(x.n(), y.n());
        if (fewest < 2) {
            return Answer.notEnough((int) (2 - fewest), Counted.STUDENTS_PER_GROUP);
        }
        double m = x.n() + y.n() - 2.0;
        double g = correction(m) * (x.mean() - y.mean()) / Math.sqrt((x.m2() + y.m2()) / m);
        return Answer.finite(g, Reason.EVERYONE_THE_SAME).map(known -> Effect.of(known, variance(known, x.n(), y.n())));
    }

    private static Answer<Double> averaged(Moments x, Moments y) {
        return x.variance().flatMap(v -> y.variance().map(w -> Math.sqrt((v + w) / 2)));
    }

    static double correction(double m) {
        return Math.exp(LogGamma.value(m / 2) - LogGamma.value((m - 1) / 2) - Math.log(m / 2) / 2);
    }

    static double variance(double g, long n1, long n2) {
        return 1.0 / n1 + 1.0 / n2 + g * g / (2.0 * (n1 + n2));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "gaps.standardized", g.value(), exactG.level(), exactG.lower(), exactG.upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

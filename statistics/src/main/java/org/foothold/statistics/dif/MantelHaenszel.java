package org.foothold.statistics.dif;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * The odds of a right answer of the reference group over those of the focal group at the same total, common to all totals
 * (Mantel & Haenszel 1959; Holland & Thayer 1988). A, B: right and wrong of the reference, C, D of the focal group, N all in a
 * stratum; strata of one student or one group tell nothing.
 *
 * <pre>
 * α = Σ(AD/N)/Σ(BC/N),  Δ = −2.35 ln α  (negative: harder for the focal group)
 * χ² = max(0, |ΣA − ΣE| − ½)²/ΣV,  E = n_R m₁/N,  V = n_R n_F m₁ m₀/(N²(N−1)),  one degree of freedom
 * Var ln α = ΣPR/2(ΣR)² + Σ(PS+QR)/2ΣRΣS + ΣQS/2(ΣS)²,  R=AD/N, S=BC/N, P=(A+D)/N, Q=(B+C)/N
 *                                                                  Robins, Breslow & Greenland (1986)
 * class A if p ≥ .05 or |Δ| < 1;  C if |Δ| ≥ 1.5 and (|Δ|−1)/SE > 1.645;  else B
 * </pre>
 *
 * Where at every total the one group is right wherever the other is wrong, α is 0 or infinite and Δ has no size; χ² and p are
 * as good as ever, and with p < .05 the class is C: no difference is larger.
 *
 * The continuity correction is clamped at 0 (others square what is left below it; the difference is at most .13 where χ² is
 * about 0).
 *
 * @param plainChiSquare without the continuity correction
 * @param excess ΣA − ΣE: so many more right answers of the reference group than at equal chances; above 0 the task is harder
 *     for the focal group
 * @param odds α, undefined where it is 0 or infinite
 * @param delta Δ with its standard error and large-sample interval, undefined where α is
 * @param strata totals at which both groups are present
 */
public record MantelHaenszel(
        double chiSquare,
        double probability,
        double plainChiSquare,
        double excess,
        Answer<Double> odds,
        Answer<Estimate> delta,
        EtsClass ets,
        int strata)
        implements Finding {

    static final double SCALE = -2.35;
    private static final double NEGLIGIBLE = 1;
    private static final double LARGE = 1.5;
    private static final double USUAL = .05;
    private static final double ONE_SIDED = NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - USUAL);

    static Answer<MantelHaenszel> of(Strata strata, double level) {
        int[] shared = strata.shared();
        var sums = new Sums();
        for (int s : shared) {
            sums.add(strata, s);
        }
        if (shared.length == 0) {
            return Answer.undefined(Reason.NO_OVERLAP);
        }
        if (sums.variance == 0) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        return Answer.known(of(sums, shared.length, level));
    }

    private static MantelHaenszel of(Sums sums, int strata, double level) {
        double off = Math.abs(sums.right - sums.expected);
        double corrected = Math.max(0, off - .5);
        double chiSquare = corrected * corrected / sums.variance;
        double p = ChiSquaredDistribution.of(1).survivalProbability(chiSquare);
        Answer<Double> odds =
                sums.r > 0 && sums.s > 0 ? Answer.known(sums.r / sums.s) : Answer.undefined(Reason.SEPARATION);
        Answer<Estimate> delta = odds.map(
                alpha -> Estimate.normal(SCALE * Math.log(alpha), -SCALE * Math.sqrt(sums.logVariance()), level));
        return new MantelHaenszel(
                chiSquare,
                p,
                off * off / sums.variance,
                sums.right - sums.expected,
                odds,
                delta,
                p >= USUAL
                        ? EtsClass.A
                        : delta.optional().map(MantelHaenszel::size).orElse(EtsClass.C),
                strata);
    }

    private static EtsClass size(Estimate delta) {
        double size = Math.abs(delta.value());
        if (size < NEGLIGIBLE) {
            return EtsClass.A;
        }
        return size >= LARGE && (size - NEGLIGIBLE) / delta.standardError() > ONE_SIDED ? EtsClass.C : EtsClass.B;
    }

    boolean isWithinChance() {
        return probability >= USUAL;
    }

    /** Not because nothing was found, but because whatever the interval leaves possible is negligible. */
    boolean isSurelyNegligible() {
        return delta.optional()
                .filter(found -> found.interval().lower() > -NEGLIGIBLE
                        && found.interval().upper() < NEGLIGIBLE)
                .isPresent();
    }

    private static final class Sums {
        private double right;
        private double expected;
        private double variance;
        private double r;
        private double s;
        private double pr;
        private double mixed;
        private double qs;

        void add(Strata strata, int stratum) {
            double a = strata.count(stratum, 0, 1);
            double b = strata.count(stratum, 0, 0);
            double c = strata.count(stratum, 1, 1);
            double d = strata.count(stratum, 1, 0);
            double n = a + b + c + d;
            right += a;
            expected += (a + b) * (a + c) / n;
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
            r += a * d / n;
            s += b * c / n;
            double p = (a + d) / n;
            double q = (b + c) / n;
            pr += p * a * d / n;
            mixed += p * b * c / n + q * a * d / n;
            qs += q * b * c / n;
        }

        double logVariance() {
            return pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);
        }
    }

    @Override
    public Sentence say(Reader reader) {
        if (isWithinChance() && !isSurelyNegligible()) {
            return Sentence.of(reader, "dif.unclear");
        }
        if (ets == EtsClass.A) {
            return Sentence.of(reader, "dif.alike");
        }
        return excess > 0 ? Sentence.of(reader, "dif.harder") : Sentence.of(reader, "dif.easier");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

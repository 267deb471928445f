package org.foothold.statistics.dif;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * A task with several scores t, two groups at the same total.
 *
 * <pre>
 * Mantel (1963): F = Σ focal scores, E = n_F Σt n_t/N, V = n_R n_F (NΣt²n_t − (Σt n_t)²)/(N²(N−1)), χ² = (ΣF − ΣE)²/ΣV
 * SMD = Σ n_F (t̄_F − t̄_R)/Σ n_F                                    Dorans & Schmitt (1991); in points, negative: harder
 * Liu & Agresti (1996): α = ΣΣ R_{&gt;c}F_{≤c}/N / ΣΣ R_{≤c}F_{&gt;c}/N over totals and cuts c
 * class A if p ≥ .05 or |SMD/SD| ≤ .17;  B to .25;  else C
 * </pre>
 *
 * @param difference SMD
 * @param standardized SMD over the standard deviation of the score among all students
 * @param odds α: above 1 harder for the focal group; undefined where one of its sums is 0
 */
public record GradedDif(
        double chiSquare, double probability, double difference, double standardized, EtsClass ets, Answer<Double> odds)
        implements Finding {

    private static final double USUAL = .05;
    private static final double MIDDLE = .17;
    private static final double LARGE = .25;

    static Answer<GradedDif> of(Strata strata) {
        int[] shared = strata.shared();
        if (shared.length == 0) {
            return Answer.undefined(Reason.NO_OVERLAP);
        }
        double above = 0;
        double variance = 0;
        double difference = 0;
        double focal = 0;
        for (int s : shared) {
            double n = strata.students(s);
            double nf = strata.students(s, 1);
            double nr = strata.students(s, 0);
            double points = (double) strata.points(s, 0) + strata.points(s, 1);
            above += strata.points(s, 1) - nf / n * points;
            variance += nr * nf / (n * n * (n - 1)) * (n * strata.squares(s) - points * points);
            difference += nf * (strata.points(s, 1) / nf - strata.points(s, 0) / nr);
            focal += nf;
        }
        return variance > 0
                ? Answer.known(of(above * above / variance, difference / focal, strata))
                : Answer.undefined(Reason.EVERYONE_THE_SAME);
    }

    private static GradedDif of(double chiSquare, double difference, Strata strata) {
        double p = ChiSquaredDistribution.of(1).survivalProbability(chiSquare);
        double standardized = difference / deviation(strata);
        double size = Math.abs(standardized);
        EtsClass ets = p >= USUAL || size <= MIDDLE ? EtsClass.A : size <= LARGE ? EtsClass.B : EtsClass.C;
        return new GradedDif(
                chiSquare, p, difference, standardized, ets, Answer.finite(odds(strata), Reason.SEPARATION));
    }

    private static double deviation(Strata strata) {
        double n = strata.students();
        double sum = 0;
        double squares = 0;
        for (int s = 0; s < strata.size(); s++) {
            sum += strata.points(s, 0) + strata.points(s, 1);
            squares += strata.squares(s);
        }
        return Math.sqrt((squares - sum * sum / n) / (n - 1));
    }

    /** Strata of one group add nothing to either sum. Infinite or NaN where a sum is 0. */
    private static double odds(Strata strata) {
        double reference = 0;
        double focal = 0;
        for (int s : strata.shared()) {
            double n = strata.students(s);
            long referenceUpTo = 0;
            long focalUpTo = 0;
            for (int cut = 0; cut < strata.scores() - 1; cut++) {
                referenceUpTo += strata.count(s, 0, cut);
                focalUpTo += strata.count(s, 1, cut);
                reference += (strata.students(s, 0) - referenceUpTo) * focalUpTo / n;
                focal += referenceUpTo * (strata.students(s, 1) - focalUpTo) / n;
            }
        }
        return reference == 0 ? Double.NaN : reference / focal;
    }

    @Override
    public Sentence say(Reader reader) {
        if (probability >= USUAL) {
            return Sentence.of(reader, "dif.unclear");
        }
        if (ets == EtsClass.A) {
            return Sentence.of(reader, "dif.alike");
        }
        return difference < 0
                ? Sentence.of(reader, "dif.graded_less", Math.abs(difference))
                : Sentence.of(reader, "dif.graded_more", Math.abs(difference));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.dif;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * Logistic regression of a right answer on total and group (Swaminathan & Rogers 1990), from the counts:
 *
 * <pre>
 * M0: total   M1: total + group (uniform)   M2: total + group + total × group (non-uniform)
 * likelihood-ratio χ²: M0–M1 (1), M1–M2 (1), M0–M2 (2 degrees of freedom)
 * R² of Nagelkerke = (1 − e^{2(l₀−l)/n})/(1 − e^{2l₀/n}), kept on the log scale: e^{l₀} itself is 0 from about 1,500 students on
 * </pre>
 *
 * @param group log odds of the focal group in M1
 * @param effect ΔR² from M0 to M2
 * @param zumboThomas A below .13, C from .26
 * @param jodoinGierl A below .035, C from .07
 */
public record LogisticDif(
        Ratio uniform,
        Ratio nonUniform,
        Ratio both,
        Estimate group,
        double uniformEffect,
        double effect,
        EtsClass zumboThomas,
        EtsClass jodoinGierl)
        implements Finding {

    private static final double USUAL = .05;
    private static final double MIDDLE = .035;
    private static final double LARGE = .07;

    /** A likelihood ratio and its chance. */
    public record Ratio(double chiSquare, double probability) {

        static Ratio of(double smaller, double larger, int degreesOfFreedom) {
            double chiSquare = Math.max(0, 2 * (larger - smaller));
            return new Ratio(
                    chiSquare, ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquare));
        }

        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    static Answer<LogisticDif> of(Strata strata, double level) {
        LogisticFit m2 = LogisticFit.of(strata, 4);
        LogisticFit m1 = LogisticFit.of(strata, 3);
        LogisticFit m0 = LogisticFit.of(strata, 2);
        return m2.converged() && m1.converged() && m0.converged()
                ? Answer.known(of(strata, m0.logLikelihood(), m1, m2.logLikelihood(), level))
                : Answer.undefined(Reason.SEPARATION);
    }

    private static LogisticDif of(Strata strata, double l0, LogisticFit m1, double l2, double level) {
        double n = strata.students();
        double nothing = LogisticFit.nullLogLikelihood(strata);
        double l1 = m1.logLikelihood();
        double base = nagelkerke(nothing, l0, n);
        double effect = nagelkerke(nothing, l2, n) - base;
        return new LogisticDif(
                Ratio.of(l0, l1, 1),
                Ratio.of(l1, l2, 1),
                Ratio.of(l0, l2, 2),
                Estimate.normal(m1.coefficient(2), m1.standardError(2), level),
                nagelkerke(nothing, l1, n) - base,
                effect,
                size(effect, .13, .26),
                size(effect, MIDDLE, LARGE));
    }

    private static double nagelkerke(double nothing, double fitted, double n) {
        return Math.expm1(2 * (nothing - fitted) / n) / Math.expm1(2 * nothing / n);
    }

    private static EtsClass size(double effect, double middle, double large) {
        return effect < middle ? EtsClass.A : effect < large ? EtsClass.B : EtsClass.C;
    }

    /**
     * Whether the difference between the groups changes with the total: M1–M2 beyond chance, and its share of ΔR² not negligible by
     * itself. Mantel-Haenszel and the points, which average over totals, do not see it.
     */
    public boolean changes() {
        return nonUniform.probability() < USUAL && effect - uniformEffect >= MIDDLE;
    }

    @Override
    public Sentence say(Reader reader) {
        if (changes()) {
            return Sentence.of(reader, "dif.changes");
        }
        if (both.probability() >= USUAL) {
            return Sentence.of(reader, "dif.unclear");
        }
        if (jodoinGierl == EtsClass.A) {
            return Sentence.of(reader, "dif.alike");
        }
        return group.value() < 0 ? Sentence.of(reader, "dif.harder") : Sentence.of(reader, "dif.easier");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

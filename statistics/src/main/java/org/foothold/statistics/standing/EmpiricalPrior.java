package org.foothold.statistics.standing;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.Trigamma;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * The Beta(a, b) of true chances from which the students of a class or a bank come, for {@link DecayedBeta} instead of a
 * uniform start. Where there are few students, or where they hardly differ beyond luck, there is none, and the documented default
 * stays.
 */
public record EmpiricalPrior(double a, double b) implements Finding {

    private static final int STEPS = 200;

    /** With so many from a uniform prior 3 in 1000 fits weigh more than {@link #LARGEST}, with five of them 80. */
    private static final int FEWEST = 20;

    /** In answers: evidence that fades by .9 counts as 10 of them at most, and could not move a prior of many more. */
    private static final double LARGEST = 50;

    public double mean() {
        return a / (a + b);
    }

    /** ρ = 1/(a + b + 1): how alike two answers of one student are. */
    public double alike() {
        return 1 / (a + b + 1);
    }

    public DecayedBeta beta(double decay) {
        return DecayedBeta.of(a, b, decay);
    }

    /** Marginal likelihood where it has a greatest value, else moments. */
    public static Answer<EmpiricalPrior> of(AttemptCounts counts) {
        Answer<EmpiricalPrior> likely = ofLikelihood(counts);
        return likely.optional().isPresent() ? likely : ofMoments(counts);
    }

    /**
     * Moments by the analysis of variance: S = Σn(p−m)², n_b = Σn − Σn²/Σn, ρ = (S − (N−1)m(1−m))/((n_b−(N−1))m(1−m)), a = m(1−ρ)/ρ,
     * b = (1−m)(1−ρ)/ρ.
     */
    public static Answer<EmpiricalPrior> ofMoments(AttemptCounts counts) {
        long students = counts.students();
        if (students < FEWEST) {
            return Answer.notEnough((int) (FEWEST - students), Counted.STUDENTS);
        }
        double tries = counts.sum((x, n) -> n);
        double m = counts.sum((x, n) -> x) / tries;
        double spread = counts.sum((x, n) -> n * ((double) x / n - m) * ((double) x / n - m));
        double balanced = tries - counts.sum((x, n) -> (double) n * n) / tries;
        double luck = m * (1 - m);
        double rho = (spread - (students - 1) * luck) / ((balanced - (students - 1)) * luck);
        return rho >= 1 / (LARGEST + 1) && rho < 1
                ? Answer.known(new EmpiricalPrior(m * (1 - rho) / rho, (1 - m) * (1 - rho) / rho))
                : Answer.undefined(luck == 0 ? Reason.EVERYONE_THE_SAME : Reason.NO_CONSISTENCY);
    }

    /** The greatest Σ[ln B(a+x, b+n−x) − ln B(a, b)], by Newton's method in ln a and ln b from the moments. */
    public static Answer<EmpiricalPrior> ofLikelihood(AttemptCounts counts) {
        return ofMoments(counts).flatMap(start -> {
            EmpiricalPrior at = start;
            for (int step = 0; step < STEPS; step++) {
                EmpiricalPrior next = at.better(counts);
                if (next.a + next.b > LARGEST) {
                    return Answer.undefined(Reason.NO_CONSISTENCY);
                }
                if (Math.abs(next.a - at.a) < 1e-12 * at.a && Math.abs(next.b - at.b) < 1e-12 * at.b) {
                    return Answer.known(next);
                }
                at = next;
            }
            return Answer.undefined(Reason.NO_BEST_FIT);
        });
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "standing.prior", Math.round(100 * mean()), Math.max(1, Math.round(a + b)));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }

    public double logLikelihood(AttemptCounts counts) {
        return counts.sum((x, n) -> LogBeta.value(a + x, b + n - x) - LogBeta.value(a, b));
    }

    /** One Newton step, along the slope where the curvature is no help, halved until the likelihood does not fall. */
    private EmpiricalPrior better(AttemptCounts counts) {
        double both = counts.sum((x, n) -> Digamma.value(a + b) - Digamma.value(a + b + n));
        double slopeA = a * (both + counts.sum((x, n) -> Digamma.value(a + x) - Digamma.value(a)));
        double slopeB = b * (both + counts.sum((x, n) -> Digamma.value(b + n - x) - Digamma.value(b)));
        double bend = counts.sum((x, n) -> Trigamma.value(a + b) - Trigamma.value(a + b + n));
        double aa = slopeA + a * a * (bend + counts.sum((x, n) -> Trigamma.value(a + x) - Trigamma.value(a)));
        double bb = slopeB + b * b * (bend + counts.sum((x, n) -> Trigamma.value(b + n - x) - Trigamma.value(b)));
        double ab = a * b * bend;
        double determinant = aa * bb - ab * ab;
        boolean concave = aa < 0 && determinant > 0;
        double stepA = concave ? -(bb * slopeA - ab * slopeB) / determinant : Math.clamp(slopeA, -1, 1);
        double stepB = concave ? -(aa * slopeB - ab * slopeA) / determinant : Math.clamp(slopeB, -1, 1);
        double now = logLikelihood(counts);
        for (double size = 1; size > 1e-12; size /= 2) {
            var next = new EmpiricalPrior(a * Math.exp(size * stepA), b * Math.exp(size * stepB));
            if (next.logLikelihood(counts) >= now) {
                return next;
            }
        }
        return this;
    }
}

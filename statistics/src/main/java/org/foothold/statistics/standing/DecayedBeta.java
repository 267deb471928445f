package org.foothold.statistics.standing;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.foothold.statistics.Printed;

/**
 * The audit beside the filter: the chance π of doing a task right is Beta(a, b) before any evidence; each answer y first
 * fades what came before, S ← λS + y, F ← λF + 1 − y; then π is Beta(a + S, b + F). λ = 1 is the plain beta-binomial.
 * It knows neither guessing nor levels, so it is a second opinion and not a standing.
 */
public record DecayedBeta(double a, double b, double decay, double successes, double failures) {

    public DecayedBeta {
        if (!(a > 0 && b > 0 && decay > 0 && decay <= 1 && successes >= 0 && failures >= 0)) {
            throw new IllegalArgumentException("a, b > 0; 0 < decay <= 1; no negative counts");
        }
    }

    public static DecayedBeta of(double a, double b, double decay) {
        return new DecayedBeta(a, b, decay, 0, 0);
    }

    public static DecayedBeta withDefaults() {
        return of(1, 1, .9);
    }

    public DecayedBeta add(boolean right) {
        return new DecayedBeta(a, b, decay, decay * successes + (right ? 1 : 0), decay * failures + (right ? 0 : 1));
    }

    public double mean() {
        return (a + successes) / (a + b + successes + failures);
    }

    public double standardDeviation() {
        double total = a + b + successes + failures;
        return Math.sqrt((a + successes) * (b + failures) / (total * total * (total + 1)));
    }

    /** P(π ≥ cut) = 1 − I_cut(a + S, b + F). */
    public double probabilityAtLeast(double cut) {
        return RegularizedBeta.complement(cut, a + successes, b + failures);
    }

    /** The value that π is below with probability q, by bisection to the last bit. */
    public double quantile(double q) {
        double low = 0;
        double high = 1;
        for (double middle = .5; low < middle && middle < high; middle = (low + high) / 2) {
            if (RegularizedBeta.value(middle, a + successes, b + failures) < q) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

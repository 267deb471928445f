package org.foothold.statistics.reliability;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Reason;

/** What becomes of a reliability when a check of parallel tasks is made longer (Spearman 1910, Brown 1910). */
public final class SpearmanBrown {

    private SpearmanBrown() {}

    /**
     * ρ_f = fρ/(1 + (f−1)ρ), f the new length over the old.
     *
     * @throws IllegalArgumentException where the longer check would have no variance, as of ρ = −1 twice as long
     */
    public static double stepUp(double reliability, double factor) {
        double spread = 1 + (factor - 1) * reliability;
        if (!(reliability <= 1 && factor > 0 && spread > 0)) {
            throw new IllegalArgumentException("reliability " + reliability + ", length " + factor);
        }
        return factor * reliability / spread;
    }

    /** f = ρ*(1−ρ)/(ρ(1−ρ*)). Without any consistency no length helps. */
    static Answer<Double> factorFor(double reliability, double target) {
        return !(reliability > 0 && target < 1)
                ? Answer.undefined(Reason.NO_CONSISTENCY)
                : Answer.known(target * (1 - reliability) / (reliability * (1 - target)));
    }
}

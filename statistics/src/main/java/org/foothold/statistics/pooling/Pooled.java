package org.foothold.statistics.pooling;

import java.util.List;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Interval;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * The mean effect over units and how much units differ.
 *
 * @param units how many
 * @param mean μ̂ = Σwy/Σw, w = 1/(v + τ²)
 * @param prediction where the true effect of another unit like these lies: averaged over τ, or μ̂ ± quantile·√(τ² + SE²), as
 *     {@link Prediction} says
 * @param tau2 variance of true effects between units
 * @param tau2Error its large-sample standard error
 * @param tau2Interval by the Q profile
 * @param q Cochran's Q at τ² = 0
 * @param qProbability P(χ²_{k−1} ≥ Q)
 * @param i2 share of the variance of estimates that is between units, τ²/(τ² + σ̃²), 0 to 1
 * @param logLikelihood restricted for REML, full otherwise
 * @param shrunken every unit drawn towards the mean (empirical Bayes), for maps and lists; never rank without the intervals
 */
public record Pooled(
        int units,
        Estimate mean,
        Interval prediction,
        double tau2,
        double tau2Error,
        Interval tau2Interval,
        double q,
        double qProbability,
        double i2,
        double logLikelihood,
        List<Shrunken> shrunken)
        implements Finding {

    public Pooled {
        shrunken = List.copyOf(shrunken);
    }

    /** Variance of an estimate over that of a typical unit's sampling error, 1/(1 − I²). */
    public double h2() {
        return 1 / (1 - i2);
    }

    Pooled with(Interval prediction, List<Shrunken> shrunken) {
        return new Pooled(
                units, mean, prediction, tau2, tau2Error, tau2Interval, q, qProbability, i2, logLikelihood, shrunken);
    }

    /**
     * @param effect λy + (1−λ)μ̂, SE² = λv + (1−λ)²SE(μ̂)²; its interval as {@link Prediction} says
     * @param own λ = τ²/(τ² + v): how much it rests on the unit's own data
     */
    public record Shrunken(String group, String unit, Estimate effect, double own) {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(
                reader,
                "pooling.mean",
                units,
                mean.value(),
                mean.interval().level(),
                mean.interval().lower(),
                mean.interval().upper(),
                prediction.lower(),
                prediction.upper());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.gaps;

import org.apache.commons.statistics.distribution.FDistribution;
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

/**
 * How much more the scores of one group vary than those of the other.
 *
 * <pre>
 * ln VR = ln(s_x/s_y) + 1/(2(n_x−1)) − 1/(2(n_y−1)),  Var = 1/(2(n_x−1)) + 1/(2(n_y−1))     Nakagawa et al. (2015)
 * s_x²/s_y² with the interval (s_x²/s_y²)/F_{1−γ/2}, (s_x²/s_y²)/F_{γ/2};  F with n_x−1, n_y−1 degrees of freedom
 * </pre>
 *
 * Both intervals assume normal scores; heavy tails make them too short. What is said is the ratio of deviations, with the roots of
 * the ends of the latter.
 */
public record SpreadGap(Estimate logRatio, double varianceRatio, Interval varianceRatioInterval) implements Finding {

    static Answer<SpreadGap> of(Moments x, Moments y, double level) {
        long fewest = Math.min(x.n(), y.n());
        if (fewest < 2) {
            return Answer.notEnough((int) (2 - fewest), Counted.STUDENTS_PER_GROUP);
        }
        double ratio = x.m2() / (x.n() - 1) / (y.m2() / (y.n() - 1));
        return Double.isFinite(ratio) && ratio > 0
                ? Answer.known(of(ratio, x.n() - 1.0, y.n() - 1.0, level))
                : Answer.undefined(Reason.EVERYONE_THE_SAME);
    }

    private static SpreadGap of(double ratio, double dfX, double dfY, double level) {
        FDistribution f = FDistribution.of(dfX, dfY);
        double half = (1 - level) / 2;
        return new SpreadGap(
                Estimate.normal(
                        Math.log(ratio) / 2 + 1 / (2 * dfX) - 1 / (2 * dfY),
                        Math.sqrt(1 / (2 * dfX) + 1 / (2 * dfY)),
                        level),
                ratio,
                new Interval(
                        ratio / f.inverseSurvivalProbability(half),
                        ratio / f.inverseCumulativeProbability(half),
                        level));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(
                reader,
                "gaps.spread",
                Math.sqrt(varianceRatio),
                varianceRatioInterval.level(),
                Math.sqrt(varianceRatioInterval.lower()),
                Math.sqrt(varianceRatioInterval.upper()));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

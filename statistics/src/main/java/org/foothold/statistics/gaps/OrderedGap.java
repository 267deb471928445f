package org.foothold.statistics.gaps;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * The gap behind a few ordered levels: scores are taken as normal after some increasing change of the scale (the same for
 * both groups), seen only through unknown cuts.
 *
 * <pre>
 * P(level k | group) = Φ((c_k − μ)/σ) − Φ((c_{k−1} − μ)/σ)      heteroskedastic ordered probit, maximum likelihood
 * gap = (μ_x − μ_y)/√((σ_x² + σ_y²)/2),  SE by the delta method from the observed information
 * </pre>
 *
 * The same quantity as V, whatever the cuts (Ho & Reardon 2012; Reardon et al. 2017). Levels that nobody has are left out.
 * Each group needs students in three levels to have a spread of its own; else both get one, and {@code equalSpread} says
 * so. With two levels the gap is Φ⁻¹(p_x) − Φ⁻¹(p_y).
 *
 * @param spreadRatio σ_x/σ_y
 * @param cuts the gap at each cut. Points of percentage alone depend on the cut (in one data set 10 to 26 points for the
 *     same two groups), so they exist only here, beside the gap that does not
 */
public record OrderedGap(Estimate gap, double spreadRatio, boolean equalSpread, double logLikelihood, List<Cut> cuts)
        implements Finding {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Who stands above a cut.
     *
     * @param points difference of the shares
     * @param probit difference of their normal quantiles; undefined where a share is 0 or 1
     */
    public record Cut(double reference, double focal, double points, Answer<Double> probit) {}

    static Answer<OrderedGap> of(LevelCounts x, LevelCounts y, double level) {
        return of(x, y, level, ProbitFit.Spread.OWN);
    }

    static Answer<OrderedGap> of(LevelCounts x, LevelCounts y, double level, ProbitFit.Spread spread) {
        if (x.n() == 0 || y.n() == 0) {
            return Answer.notEnough(1, Counted.STUDENTS_PER_GROUP);
        }
        long[][] counts = UsedLevels.of(List.of(x, y));
        if (counts[0].length < 2) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        if (apart(counts[0], counts[1]) || apart(counts[1], counts[0])) {
            return Answer.undefined(Reason.NO_OVERLAP);
        }
        boolean own = spread == ProbitFit.Spread.OWN
                && UsedLevels.spreadKnown(counts[0])
                && UsedLevels.spreadKnown(counts[1]);
        ProbitFit fit = ProbitFit.of(counts, own ? ProbitFit.Spread.OWN : ProbitFit.Spread.COMMON);
        return fit.converged() ? Answer.known(of(fit, x, y, level)) : Answer.undefined(Reason.NO_BEST_FIT);
    }

    /** Nobody of the first group stands above anybody of the second: the gap has no end. */
    private static boolean apart(long[] lower, long[] upper) {
        int highest =
                IntStream.range(0, lower.length).filter(k -> lower[k] > 0).max().orElse(0);
        int lowest =
                IntStream.range(0, upper.length).filter(k -> upper[k] > 0).min().orElse(0);
        return highest <= lowest;
    }

    private static OrderedGap of(ProbitFit fit, LevelCounts x, LevelCounts y, double level) {
        double sx = fit.deviation(0);
        double sy = fit.deviation(1);
        double unit = Math.sqrt((sx * sx + sy * sy) / 2);
        double gap = (fit.mean(0) - fit.mean(1)) / unit;
        double[][] slopes = {
            {1 / unit, -gap * sx * sx / (2 * unit * unit)},
            {-1 / unit, -gap * sy * sy / (2 * unit * unit)}
        };
        return new OrderedGap(
                Estimate.normal(gap, Math.sqrt(fit.variance(slopes)), level),
                sx / sy,
                fit.spread() != ProbitFit.Spread.OWN,
                fit.logLikelihood(),
                cuts(x, y));
    }

    private static List<Cut> cuts(LevelCounts x, LevelCounts y) {
        return IntStream.range(1, x.levels())
                .mapToObj(k -> cut(shareFrom(x, k), shareFrom(y, k)))
                .toList();
    }

    private static Cut cut(double p, double q) {
        double probit = NORMAL.inverseCumulativeProbability(p) - NORMAL.inverseCumulativeProbability(q);
        return new Cut(p, q, p - q, Answer.finite(probit, Reason.ALL_ON_ONE_SIDE));
    }

    private static double shareFrom(LevelCounts counts, int level) {
        long above =
                IntStream.range(level, counts.levels()).mapToLong(counts::count).sum();
        return (double) above / counts.n();
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.withInterval(reader, "gaps.ordered", gap);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

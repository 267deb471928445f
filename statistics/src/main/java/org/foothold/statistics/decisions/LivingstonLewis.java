package org.foothold.statistics.decisions;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * Livingston & Lewis (1995) for totals of mixed tasks between {@code lowest} and {@code highest}, passing from {@code cut}
 * on. The effective length N = ((M−min)(max−M) − ρs²)/(s²(1−ρ)); the true share is a beta of four parameters (two where that
 * one is not admissible, or below 200 students); given it a check is binomial of length N. With whole N and cut the result
 * jumps by up to .03, so both stay real: P(pass | p) = I_p(c, N − c + 1), c = N(cut − ½ − min)/(max − min) + ½, which is the
 * binomial when N is the number of tasks.
 */
public record LivingstonLewis(double lowest, double highest, double cut, int studentsForFour) {

    /**
     * @param truePass of students, by true share and decision
     * @param trueShares the fitted beta
     */
    public record Accuracy(
            double effectiveLength,
            TrueShares trueShares,
            double truePass,
            double falsePass,
            double falseFail,
            double trueFail,
            Consistent consistent)
            implements Finding {

        /** How often the decision is the one that the true share deserves. */
        public double accuracy() {
            return truePass + trueFail;
        }

        @Override
        public Sentence say(Reader reader) {
            return Sentence.of(reader, "decisions.accurate", Math.round(10 * accuracy()));
        }

        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    public static LivingstonLewis of(double lowest, double highest, double cut) {
        return new LivingstonLewis(lowest, highest, cut, 200);
    }

    public LivingstonLewis withFourParametersFrom(int students) {
        return new LivingstonLewis(lowest, highest, cut, students);
    }

    public Answer<Accuracy> of(Histogram totals, double reliability) {
        Moments moments = totals.moments();
        return moments.variance().flatMap(variance -> {
            if (variance == 0) {
                return Answer.undefined(Reason.EVERYONE_THE_SAME);
            }
            if (!(reliability > 0 && reliability < 1)) {
                return Answer.undefined(Reason.NO_CONSISTENCY);
            }
            double room = (moments.mean() - lowest) * (highest - moments.mean());
            double length = (room - reliability * variance) / (variance * (1 - reliability));
            return TrueShares.of(proportions(totals, length), length, moments.n() >= studentsForFour)
                    .map(shares -> accuracy(shares, length));
        });
    }

    /** E[X(X−1)…(X−r+1)] for r = 1..4, X the total on the effective length. */
    private double[] proportions(Histogram totals, double length) {
        var moments = new double[4];
        for (int total : totals.scores().toArray()) {
            double x = (total - lowest) / (highest - lowest) * length;
            double factorial = (double) totals.count(total) / totals.total();
            for (int r = 0; r < 4; r++) {
                factorial *= x - r;
                moments[r] += factorial;
            }
        }
        return moments;
    }

    private Accuracy accuracy(TrueShares shares, double length) {
        double effectiveCut = effectiveCut(length);
        double trueCut = (cut - lowest) / (highest - lowest);
        DoubleUnaryOperator pass = p -> passes(p, effectiveCut, length);
        DoubleUnaryOperator fail = p -> 1 - pass.applyAsDouble(p);
        return new Accuracy(
                length,
                shares,
                shares.mean(pass, trueCut, 1),
                shares.mean(pass, 0, trueCut),
                shares.mean(fail, trueCut, 1),
                shares.mean(fail, 0, trueCut),
                Consistent.of(
                        shares.mean(p -> fail.applyAsDouble(p) * fail.applyAsDouble(p), 0, 1),
                        shares.mean(p -> pass.applyAsDouble(p) * pass.applyAsDouble(p), 0, 1)));
    }

    double effectiveCut(double length) {
        return length * (cut - .5 - lowest) / (highest - lowest) + .5;
    }

    private static double passes(double p, double effectiveCut, double length) {
        if (effectiveCut <= 0) {
            return 1;
        }
        return effectiveCut >= length + 1 ? 0 : RegularizedBeta.value(p, effectiveCut, length - effectiveCut + 1);
    }
}

package org.foothold.statistics.irt;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Reason;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.numeric.Logarithms;
import org.foothold.statistics.numeric.Roots;

/** What one pattern of scores says about the student who gave it; tasks that were not given say nothing. */
final class Abilities {

    private static final double FAR = 40;

    private final List<Curve> curves;
    private final int[] scores;
    private final double deviation;
    private final double level;

    Abilities(List<Curve> curves, double deviation, double level, int... scores) {
        int[] given = IntStream.range(0, scores.length)
                .filter(task -> scores[task] != AnswerPatterns.NOT_GIVEN)
                .toArray();
        this.curves = Arrays.stream(given).mapToObj(curves::get).toList();
        this.scores = Arrays.stream(given).map(task -> scores[task]).toArray();
        this.deviation = deviation;
        this.level = level;
    }

    Answer<Estimate> expected() {
        return scores.length == 0
                ? Answer.undefined(Reason.NO_DATA)
                : Answer.known(mean(
                        deviation, level, ability -> over(j -> curves.get(j).logChance(ability, scores[j]))));
    }

    /** Mean and deviation over N(0, deviation²) weighed by a likelihood. */
    private static Estimate mean(double deviation, double level, DoubleUnaryOperator logLikelihood) {
        double[] shares = Quadrature.LOG_WEIGHTS.clone();
        Arrays.setAll(shares, q -> shares[q] + logLikelihood.applyAsDouble(deviation * Quadrature.NODES[q]));
        Logarithms.toShares(shares);
        double mean = 0;
        double square = 0;
        for (int q = 0; q < shares.length; q++) {
            double ability = deviation * Quadrature.NODES[q];
            mean += shares[q] * ability;
            square += shares[q] * ability * ability;
        }
        return Estimate.normal(mean, Math.sqrt(Math.max(0, square - mean * mean)), level);
    }

    /** Σ over all patterns with this total of their likelihood, by adding one task after the other (Lord & Wingersky 1984). */
    static Estimate ofTotal(List<Curve> curves, double deviation, int total, double level) {
        return mean(deviation, level, ability -> Math.log(totals(curves, ability)[total]));
    }

    private static double[] totals(List<Curve> curves, double ability) {
        double[] totals = {1};
        for (Curve curve : curves) {
            var more = new double[totals.length + curve.most()];
            for (int score = 0; score <= curve.most(); score++) {
                double chance = curve.chance(ability, score);
                for (int total = 0; total < totals.length; total++) {
                    more[total + score] += chance * totals[total];
                }
            }
            totals = more;
        }
        return totals;
    }

    /** l' + J/2I = 0 with I = ΣΣP·l'², J = ΣΣP·l'(l'' + l'²) over tasks and scores; standard error 1/√I. */
    Answer<Estimate> weighted() {
        if (scores.length == 0) {
            return Answer.undefined(Reason.NO_DATA);
        }
        if (!(slope(-FAR) > 0 && slope(FAR) < 0)) {
            return Answer.undefined(Reason.NO_BEST_FIT);
        }
        double ability = Roots.between(this::slope, -FAR, FAR);
        return Answer.known(Estimate.normal(ability, 1 / Math.sqrt(information(ability)), level));
    }

    private double slope(double ability) {
        double j = everyScore(ability, (first, second) -> first * (second + first * first));
        return over(task -> curves.get(task).first(ability, scores[task])) + j / (2 * information(ability));
    }

    private double information(double ability) {
        return everyScore(ability, (first, second) -> first * first);
    }

    private interface Term {
        double of(double first, double second);
    }

    private double everyScore(double ability, Term term) {
        double sum = 0;
        for (Curve curve : curves) {
            for (int score = 0; score <= curve.most(); score++) {
                sum += curve.chance(ability, score)
                        * term.of(curve.first(ability, score), curve.second(ability, score));
            }
        }
        return sum;
    }

    private double over(IntToDoubleFunction task) {
        return IntStream.range(0, scores.length).mapToDouble(task).sum();
    }

    Answer<PatternFit> fit() {
        boolean none = Arrays.stream(scores).allMatch(score -> score == 0);
        boolean all = IntStream.range(0, scores.length)
                .allMatch(task -> scores[task] == curves.get(task).most());
        return none || all
                ? Answer.undefined(scores.length == 0 ? Reason.NO_DATA : Reason.NO_PATTERN)
                : weighted().map(ability -> PatternFit.of(curves, ability.value(), scores));
    }
}

package org.foothold.statistics.reliability;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;

/**
 * The percentile interval of any coefficient: students are drawn anew with replacement, B times, always the same draws for
 * the same seed. For ω. For α it is no better than Feldt's interval and below 30 students worse (docs/statistics/coverage.md).
 * Draws in which the coefficient is undefined are left out; past one in twenty there is no interval.
 */
public record Bootstrap(int draws, long seed, double level, MinimumInformation minimum) {

    private static final double MAY_FAIL = .05;
    private static final Omega OMEGA = Reliability.omega().withMinimum(MinimumInformation.none());

    public Bootstrap {
        if (draws < 1000 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("at least 1000 draws, 0 < level < 1");
        }
    }

    public static Bootstrap withDefaults() {
        return new Bootstrap(1000, 1, .95, MinimumInformation.withDefaults());
    }

    public Bootstrap withSeed(long newSeed) {
        return new Bootstrap(draws, newSeed, level, minimum);
    }

    public Bootstrap withDraws(int newDraws) {
        return new Bootstrap(newDraws, seed, level, minimum);
    }

    public Bootstrap withMinimum(MinimumInformation newMinimum) {
        return new Bootstrap(draws, seed, level, newMinimum);
    }

    public Answer<Interval> alpha(int[][] scores) {
        return of(scores, Alpha::coefficient);
    }

    public Answer<Interval> omega(int[][] scores) {
        return of(scores, drawn -> OMEGA.of(drawn).map(OneFactor::omega));
    }

    /** Of any coefficient; each draw has a random sequence of its own, so all cores give the same interval as one. */
    public Answer<Interval> of(int[][] scores, Function<TaskScores, Answer<Double>> coefficient) {
        return MinimumInformation.shown(
                scores.length, minimum.reliabilityFigures(), Counted.STUDENTS, () -> interval(scores, coefficient));
    }

    private Answer<Interval> interval(int[][] scores, Function<TaskScores, Answer<Double>> coefficient) {
        return coefficient.apply(TaskScores.of(scores)).flatMap(whole -> {
            double[] values = IntStream.range(0, draws)
                    .parallel()
                    .mapToObj(draw -> coefficient.apply(drawn(scores, draw)).optional())
                    .flatMap(Optional::stream)
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            return values.length < draws * (1 - MAY_FAIL)
                    ? Answer.undefined(Reason.NO_BEST_FIT)
                    : Answer.known(percentiles(values));
        });
    }

    private TaskScores drawn(int[][] scores, int draw) {
        var random = new SplittableRandom(seed * 1_000_003L + draw);
        var weights = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            weights[random.nextInt(scores.length)]++;
        }
        return TaskScores.weighted(scores, weights);
    }

    private Interval percentiles(double[] sorted) {
        return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2), level);
    }

    /** Of type 7 in the list of Hyndman & Fan (1996). */
    private static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public String toString() {
        return "Bootstrap of " + Arrays.asList(draws, seed, level);
    }
}

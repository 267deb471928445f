package org.foothold.statistics.change;

import java.util.List;
import java.util.function.Supplier;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Welch;
import org.foothold.statistics.gaps.StandardizedGap;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.ClusterRegression;
import org.foothold.statistics.multilevel.Coefficient;

/**
 * Whether a gap closed and whom something helped. Every method needs both sides: without students on the comparison side the
 * answer is {@link Reason#NO_COMPARISON}. Immutable.
 */
public final class Changes {

    private final double level;
    private final MinimumInformation minimum;

    private Changes(double level, MinimumInformation minimum) {
        this.level = level;
        this.minimum = minimum;
    }

    public static Changes withDefaults() {
        return new Changes(.95, MinimumInformation.withDefaults());
    }

    public Changes withConfidence(double level) {
        return new Changes(level, minimum);
    }

    public Changes withMinimum(MinimumInformation minimum) {
        return new Changes(level, minimum);
    }

    /** Difference in differences of the same students. */
    public Answer<GapChange> sameStudents(TwoWaves waves) {
        return compared(waves, () -> {
            PairMoments all = waves.all();
            if (all.beforeSquares() == 0 || all.afterSquares() == 0) {
                return Answer.undefined(Reason.EVERYONE_THE_SAME);
            }
            var scale = new PairMoments.Scale(all.before(), all.beforeDeviation(), all.after(), all.afterDeviation());
            return welch(waves, new PairMoments.Scale(0, 1, 0, 1))
                    .flatMap(raw -> welch(waves, scale)
                            .map(standardized -> new GapChange(
                                    raw,
                                    standardized,
                                    regression(WaveProducts.gains(waves, scale)).map(found -> found.get(1)),
                                    waves.clusters(),
                                    waves.gap(PairMoments::beforeMoments),
                                    waves.gap(PairMoments::afterMoments))));
        });
    }

    private Answer<Estimate> welch(TwoWaves waves, PairMoments.Scale scale) {
        return Welch.difference(
                        waves.side(TwoWaves.Side.STUDIED).scaled(scale).gains(),
                        waves.side(TwoWaves.Side.COMPARISON).scaled(scale).gains())
                .map(found -> found.estimate(level));
    }

    /**
     * Of different students each time: the later gap minus the earlier one, variances added. Below 0 the gap closed. Never
     * compare two gaps by whether each is significant.
     */
    public CohortChange ofCohorts(StandardizedGap earlier, StandardizedGap later) {
        return CohortChange.of(earlier, later, level);
    }

    /** Analysis of covariance, with errors for clusters. */
    public Answer<Adjusted> adjusted(TwoWaves waves) {
        return compared(
                waves,
                () -> regression(WaveProducts.levels(waves, new PairMoments.Scale(0, 1, 0, 1), false))
                        .map(found -> new Adjusted(found.get(1), found.get(2))));
    }

    /** The same with the measure before corrected for its error; for a sensitivity check over plausible reliabilities. */
    public Answer<Adjusted.Corrected> correctedForError(TwoWaves waves, double reliability) {
        checkReliability(reliability);
        return compared(
                waves,
                () -> Adjusted.Corrected.of(
                        waves.side(TwoWaves.Side.COMPARISON), waves.side(TwoWaves.Side.STUDIED), reliability));
    }

    /** Whether it helped those more who began low. */
    public Answer<EffectByStart> byStart(TwoWaves waves) {
        return compared(waves, () -> {
            var centred = new PairMoments.Scale(waves.all().before(), 1, 0, 1);
            return regression(WaveProducts.levels(waves, centred, true))
                    .map(found -> new EffectByStart(found.get(2), found.get(3)));
        });
    }

    /** What a table of gains by starting score shows without any cause. */
    public Answer<RegressionToTheMean> byItself(StartingScores scores, double reliability) {
        checkReliability(reliability);
        return MinimumInformation.shown(
                scores.students(), minimum.gap(), Counted.STUDENTS, () -> RegressionToTheMean.of(scores, reliability));
    }

    private Answer<List<Coefficient>> regression(ClusterProducts products) {
        return ClusterRegression.withDefaults()
                .withConfidence(level)
                .withMinimum(minimum)
                .of(products);
    }

    private <T> Answer<T> compared(TwoWaves waves, Supplier<Answer<T>> answer) {
        long comparison = waves.students(TwoWaves.Side.COMPARISON);
        long studied = waves.students(TwoWaves.Side.STUDIED);
        if (comparison == 0) {
            return Answer.undefined(Reason.NO_COMPARISON);
        }
        return MinimumInformation.shown(
                Math.min(comparison, studied), minimum.gap(), Counted.STUDENTS_PER_GROUP, answer);
    }

    private static void checkReliability(double reliability) {
        if (!(reliability > 0 && reliability <= 1)) {
            throw new IllegalArgumentException("a reliability above 0, at most 1: " + reliability);
        }
    }
}

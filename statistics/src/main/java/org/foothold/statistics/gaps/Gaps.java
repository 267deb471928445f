package org.foothold.statistics.gaps;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Welch;
import org.foothold.statistics.pooling.Effect;
import org.foothold.statistics.pooling.Pooling;

/**
 * The gap between a reference group and a focal group, reference minus focal. Immutable.
 *
 * <p>The default for classroom and rubric scores is {@link #superiority}; for a scale of the state {@link #inUnitsOf} with
 * the standard deviation of the state's population, so that classes and years compare. A gap of a small group is not shown
 * (with 25 + 25 students its interval is ±.56 standard deviations); {@link #effect} hands it on to be pooled.
 */
public final class Gaps {

    private final double level;
    private final MinimumInformation minimum;

    private Gaps(double level, MinimumInformation minimum) {
        this.level = level;
        this.minimum = minimum;
    }

    public static Gaps withDefaults() {
        return new Gaps(.95, MinimumInformation.withDefaults());
    }

    public Gaps withConfidence(double level) {
        return new Gaps(level, minimum);
    }

    public Gaps withMinimum(MinimumInformation minimum) {
        return new Gaps(level, minimum);
    }

    public Answer<Superiority> superiority(GroupScores reference, GroupScores focal) {
        return shown(reference, focal, () -> Superiority.of(reference.histogram(), focal.histogram(), level));
    }

    public Answer<StandardizedGap> standardized(GroupScores reference, GroupScores focal) {
        return shown(reference, focal, () -> StandardizedGap.of(reference.moments(), focal.moments(), level));
    }

    /**
     * The difference of the means in score units: SE = √(s_x²/n_x + s_y²/n_y), t with the degrees of freedom of Welch
     * (1947), which assumes neither equal variances nor equal numbers.
     */
    public Answer<MeanGap> raw(GroupScores reference, GroupScores focal) {
        return means(1, MeanGap.Unit.POINTS, reference, focal);
    }

    /** The same in units of a standard deviation taken as known, best that of the state in this subject, grade and year. */
    public Answer<MeanGap> inUnitsOf(double deviation, GroupScores reference, GroupScores focal) {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("a positive standard deviation: " + deviation);
        }
        return means(deviation, MeanGap.Unit.DEVIATIONS, reference, focal);
    }

    private Answer<MeanGap> means(double one, MeanGap.Unit unit, GroupScores reference, GroupScores focal) {
        return shown(
                reference,
                focal,
                () -> Welch.difference(reference.moments(), focal.moments())
                        .map(welch -> MeanGap.of(welch.inUnitsOf(one), level, unit)));
    }

    /** What it would be on scores without error, for a check over plausible reliabilities. */
    public GapWithoutError withoutError(StandardizedGap gap, double reliability) {
        return GapWithoutError.of(gap, reliability);
    }

    /** Among all students, and between students of the same class or school, which have names. */
    public Answer<OverallAndWithin> overallAndWithin(Map<String, TwoGroups> schools) {
        Pooling pooling = Pooling.withDefaults().withConfidence(level).withMinimum(minimum);
        return OverallAndWithin.of(schools, this, pooling);
    }

    public Answer<SpreadGap> spread(GroupScores reference, GroupScores focal) {
        return shown(reference, focal, () -> SpreadGap.of(reference.moments(), focal.moments(), level));
    }

    public Answer<QuantileGaps> quantiles(GroupScores reference, GroupScores focal) {
        return shown(reference, focal, () -> QuantileGaps.of(reference, focal));
    }

    /** From counts of ordered levels. */
    public Answer<OrderedGap> ordered(LevelCounts reference, LevelCounts focal) {
        if (reference.levels() != focal.levels()) {
            throw new IllegalArgumentException("as many levels: " + reference + " and " + focal);
        }
        return MinimumInformation.shown(
                Math.min(reference.n(), focal.n()),
                minimum.gap(),
                Counted.STUDENTS_PER_GROUP,
                () -> OrderedGap.of(reference, focal, level));
    }

    /**
     * Many groups on one scale from counts of ordered levels. Groups below the smallest cell are used, not shown; those below the
     * minimum of a gap are shown drawn towards the others.
     */
    public Answer<ManyGroups> onOneScale(List<LevelCounts> groups) {
        return ManyGroups.of(groups, level, minimum);
    }

    /** Hedges' g and its large-sample variance, for pooling: from two students in each group on. */
    public Answer<Effect> effect(GroupScores reference, GroupScores focal) {
        return StandardizedGap.effect(reference.moments(), focal.moments());
    }

    private <T> Answer<T> shown(GroupScores reference, GroupScores focal, Supplier<Answer<T>> answer) {
        return MinimumInformation.shown(
                Math.min(reference.n(), focal.n()), minimum.gap(), Counted.STUDENTS_PER_GROUP, answer);
    }
}

package org.foothold.statistics.gaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;
import org.foothold.statistics.pooling.Effect;
import org.foothold.statistics.pooling.Effects;
import org.foothold.statistics.pooling.Pooled;
import org.foothold.statistics.pooling.Pooling;

/**
 * Many groups on one scale from the counts of a few ordered levels: the heteroskedastic ordered probit of Reardon, Shear,
 * Castellano & Ho (2017), on the scale on which all students together have mean 0 and variance 1:
 *
 * <pre>
 * μ* = (μ − μ̄)/s,  σ* = σ/s,  μ̄ = Σ w_g μ_g,  s² = Σ w_g (σ_g² + (μ_g − μ̄)²),  w_g = n_g/Σn
 * </pre>
 *
 * Groups with students in three levels or more are fitted together, each with its own deviation. A group with fewer is
 * placed afterwards, given the cuts, with the geometric mean of those deviations; one that stands wholly in an outermost
 * level cannot be placed. Where no two groups have three levels, one deviation serves all; groups that all stand in one and
 * the same level leave no cut to measure by. Deviations of small groups are poorly determined; compare means.
 *
 * <p>All students lie about 0, so what is said of the whole or of one group tells of the others: two equal groups are 2√between
 * apart. Figures therefore stand only where every group has the minimum of a gap, or as many groups as are pooled have the
 * smallest cell and those that have less, if any, are several and have it together.
 *
 * @param between the share of the variance that lies between groups
 * @param cuts on the same scale
 */
public record ManyGroups(List<Placed> groups, Answer<Double> between, Answer<List<Double>> cuts) implements Finding {

    /**
     * @param mean standard error by the delta method; for a group placed afterwards, given the cuts. From as many students on as a gap:
     *     with all students at 0 it is one
     * @param shrunken the mean drawn towards that of all groups (empirical Bayes): what small groups may be shown by
     * @param deviation undefined where it was not the group's own
     */
    public record Placed(Answer<Estimate> mean, Answer<Estimate> shrunken, Answer<Double> deviation) {
        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    static Answer<ManyGroups> of(List<LevelCounts> groups, double level, MinimumInformation minimum) {
        if (groups.size() < 2) {
            return Answer.undefined(Reason.ONE_GROUP);
        }
        long[][] counts = UsedLevels.of(groups);
        if (counts[0].length < 2) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        int[] fitted = where(counts, UsedLevels::spreadKnown);
        boolean own = fitted.length >= 2;
        int[] chosen = own ? fitted : where(counts, UsedLevels::meanKnown);
        if (chosen.length < 2) {
            return Answer.undefined(Reason.NO_OVERLAP);
        }
        long[][] merged = UsedLevels.mergedFor(counts, chosen);
        if (merged[0].length < 2) {
            return Answer.undefined(Reason.NO_OVERLAP);
        }
        var fit = ProbitFit.of(rows(merged, chosen), own ? ProbitFit.Spread.OWN : ProbitFit.Spread.COMMON);
        return fit.converged()
                ? new Placing(merged, chosen, fit, level, minimum).place()
                : Answer.undefined(Reason.NO_BEST_FIT);
    }

    private static int[] where(long[][] counts, Predicate<long[]> condition) {
        return IntStream.range(0, counts.length)
                .filter(g -> condition.test(counts[g]))
                .toArray();
    }

    private static long[][] rows(long[][] counts, int[] chosen) {
        return Arrays.stream(chosen).mapToObj(g -> counts[g]).toArray(long[][]::new);
    }

    /** A standard error, in standard deviations of all students, with which a group lies nowhere: nothing links it to the others. */
    private static final double NOWHERE = 100;

    /** Brings fitted groups, and those placed afterwards, onto the common scale. */
    private static final class Placing {

        private final long[][] counts;
        private final int[] fitted;
        private final ProbitFit fit;
        private final double level;
        private final MinimumInformation minimum;
        private final double[] mean;
        private final double[] deviation;
        private final double[] ownError;
        private double centre;
        private double scale;
        private double total;

        Placing(long[][] counts, int[] fitted, ProbitFit fit, double level, MinimumInformation minimum) {
            this.counts = counts;
            this.fitted = fitted;
            this.fit = fit;
            this.level = level;
            this.minimum = minimum;
            this.mean = new double[counts.length];
            this.deviation = new double[counts.length];
            this.ownError = new double[counts.length];
        }

        Answer<ManyGroups> place() {
            locate();
            setScale();
            return Arrays.stream(fitted).allMatch(g -> error(g) < NOWHERE)
                    ? Answer.known(onOneScale())
                    : Answer.undefined(Reason.NO_OVERLAP);
        }

        private ManyGroups onOneScale() {
            var groups = new ArrayList<Placed>();
            Answer<Map<String, Estimate>> drawn = Pooling.withDefaults()
                    .withConfidence(level)
                    .withMinimum(minimum)
                    .of(effects())
                    .map(Placing::byName);
            for (int g = 0; g < counts.length; g++) {
                groups.add(placed(g, drawn));
            }
            List<Double> cuts =
                    Arrays.stream(fit.cuts()).mapToObj(this::onScale).toList();
            return new ManyGroups(List.copyOf(groups), ofAll(Answer.known(between())), ofAll(Answer.known(cuts)));
        }

        private void locate() {
            Arrays.fill(mean, Double.NaN);
            double logs = 0;
            for (int i = 0; i < fitted.length; i++) {
                mean[fitted[i]] = fit.mean(i);
                deviation[fitted[i]] = fit.deviation(i);
                logs += Math.log(fit.deviation(i)) / fitted.length;
            }
            double pooled = Math.exp(logs);
            for (int g = 0; g < counts.length; g++) {
                if (Double.isNaN(mean[g]) && UsedLevels.meanKnown(counts[g])) {
                    var alone = new ProbitMean(counts[g], fit.cuts(), pooled);
                    mean[g] = alone.mean();
                    deviation[g] = pooled;
                    ownError[g] = alone.standardError();
                }
            }
        }

        private boolean located(int group) {
            return !Double.isNaN(mean[group]);
        }

        private double people(int group) {
            return located(group) ? Arrays.stream(counts[group]).sum() : 0;
        }

        private void setScale() {
            for (int g = 0; g < counts.length; g++) {
                total += people(g);
            }
            for (int g = 0; g < counts.length; g++) {
                centre += located(g) ? people(g) / total * mean[g] : 0;
            }
            double variance = 0;
            for (int g = 0; g < counts.length; g++) {
                variance += located(g) ? people(g) / total * (square(deviation[g]) + square(mean[g] - centre)) : 0;
            }
            scale = Math.sqrt(variance);
        }

        private double onScale(double x) {
            return (x - centre) / scale;
        }

        private double between() {
            double sum = 0;
            for (int g = 0; g < counts.length; g++) {
                sum += located(g) ? people(g) / total * square(onScale(mean[g])) : 0;
            }
            return sum;
        }

        /** In the order of the groups. */
        private Effects effects() {
            Effects effects = Effects.empty();
            for (int g = 0; g < counts.length; g++) {
                if (located(g)) {
                    effects = effects.add(name(g), Effect.of(onScale(mean[g]), square(error(g))));
                }
            }
            return effects;
        }

        private static Map<String, Estimate> byName(Pooled pooled) {
            return pooled.shrunken().stream().collect(Collectors.toMap(Pooled.Shrunken::unit, Pooled.Shrunken::effect));
        }

        private static String name(int group) {
            return "%09d".formatted(group);
        }

        private Placed placed(int group, Answer<Map<String, Estimate>> drawn) {
            long n = Arrays.stream(counts[group]).sum();
            if (n < minimum.cell() || !located(group)) {
                return none(n);
            }
            boolean own = ownError[group] == 0 && fit.spread() == ProbitFit.Spread.OWN;
            return new Placed(
                    fromGapOn(n, Answer.known(Estimate.normal(onScale(mean[group]), error(group), level))),
                    drawn.map(all -> Objects.requireNonNull(all.get(name(group)))),
                    fromGapOn(
                            n, own ? Answer.known(deviation[group] / scale) : Answer.undefined(Reason.SHARED_SPREAD)));
        }

        private Placed none(long n) {
            if (n < minimum.cell()) {
                return new Placed(few(), few(), few());
            }
            Reason why = n == 0 ? Reason.NO_DATA : Reason.NO_OVERLAP;
            return new Placed(Answer.undefined(why), Answer.undefined(why), Answer.undefined(why));
        }

        private <T> Answer<T> few() {
            return Answer.notShown(minimum.cell(), Counted.STUDENTS);
        }

        private <T> Answer<T> fromGapOn(long n, Answer<T> answer) {
            return MinimumInformation.shown(n, minimum.gap(), Counted.STUDENTS, () -> ofAll(answer));
        }

        private <T> Answer<T> ofAll(Answer<T> answer) {
            boolean many = groupsOf(minimum.cell()) >= minimum.pooledUnits() && !whatIsLeftIsFew();
            return many || groupsOf(minimum.gap()) == groupsOf(1)
                    ? answer
                    : Answer.notShown(minimum.gap(), Counted.STUDENTS_PER_GROUP);
        }

        /** All lie about 0 together: what is said of every other group tells of the ones of too few people. */
        private boolean whatIsLeftIsFew() {
            double[] few = IntStream.range(0, counts.length)
                    .mapToDouble(this::people)
                    .filter(n -> n > 0 && n < minimum.cell())
                    .toArray();
            return few.length == 1 || (few.length > 1 && DoubleStream.of(few).sum() < minimum.cell());
        }

        private long groupsOf(int students) {
            return IntStream.range(0, counts.length)
                    .filter(g -> people(g) >= Math.max(1, students))
                    .count();
        }

        private double error(int group) {
            return ownError[group] == 0 ? Math.sqrt(fit.variance(slopes(group))) : ownError[group] / scale;
        }

        /** The derivatives of the group's mean on the common scale by every fitted mean and log deviation. */
        private double[][] slopes(int group) {
            double here = onScale(mean[group]);
            var slopes = new double[fitted.length][];
            for (int i = 0; i < fitted.length; i++) {
                int g = fitted[i];
                double share = people(g) / total;
                double same = g == group ? 1 : 0;
                slopes[i] = new double[] {
                    (same - share - here * share * onScale(mean[g])) / scale,
                    -here * share * square(deviation[g] / scale)
                };
            }
            return slopes;
        }

        private static double square(double x) {
            return x * x;
        }
    }

    @Override
    public Sentence say(Reader reader) {
        return between.sentence(reader, share -> Sentence.of(reader, "gaps.between", Math.round(100 * share)));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

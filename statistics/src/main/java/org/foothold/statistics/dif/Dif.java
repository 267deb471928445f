package org.foothold.statistics.dif;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;

/**
 * Whether tasks are harder for one group at the same total. Immutable. Pool a task over classes by merging {@link DifCounts};
 * never ask it of one class: figures come from 100 students in the smaller group on, a task is flagged by itself from 250 on,
 * and below that {@link #shrunken} alone speaks.
 */
public final class Dif {

    private static final int RIGHT_OR_WRONG = 2;

    private final double level;
    private final MinimumInformation minimum;

    private Dif(double level, MinimumInformation minimum) {
        this.level = level;
        this.minimum = minimum;
    }

    public static Dif withDefaults() {
        return new Dif(.95, MinimumInformation.withDefaults());
    }

    public Dif withConfidence(double level) {
        return new Dif(level, minimum);
    }

    public Dif withMinimum(MinimumInformation minimum) {
        return new Dif(level, minimum);
    }

    /** A task that is right or wrong, reference and focal group. */
    public Answer<TaskDif> ofTask(DifCounts counts, int task) {
        return rightOrWrong(counts, minimum.biasShown(), () -> {
            Strata strata = counts.strata(task).ofGroups(0, 1);
            return strata.shared().length == 0
                    ? Answer.undefined(Reason.NO_OVERLAP)
                    : Answer.known(task(counts, strata));
        });
    }

    /** Only the common odds of a task, for very many tasks. */
    public Answer<MantelHaenszel> mantelHaenszel(DifCounts counts, int task) {
        return rightOrWrong(
                counts,
                minimum.biasShown(),
                () -> MantelHaenszel.of(counts.strata(task).ofGroups(0, 1), level));
    }

    private TaskDif task(DifCounts counts, Strata strata) {
        boolean enough = smaller(counts) >= minimum.biasFlagged();
        return TaskDif.of(strata, level, enough);
    }

    /** A task with several scores. */
    public Answer<GradedDif> ofGradedTask(DifCounts counts, int task) {
        return shown(
                smaller(counts),
                minimum.biasShown(),
                () -> GradedDif.of(counts.strata(task).ofGroups(0, 1)));
    }

    /** A task that is right or wrong, all groups at once. */
    public Answer<GroupsDif> ofGroups(DifCounts counts, int task) {
        return counts.scores() == RIGHT_OR_WRONG
                ? shown(counts.smallestGroup(), minimum.biasShown(), () -> GroupsDif.of(counts.strata(task)))
                : Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
    }

    /** All tasks drawn towards their mean: also for groups too small for a figure of one task. */
    public Answer<ShrunkenDif> shrunken(DifCounts counts) {
        return rightOrWrong(
                counts,
                minimum.cell(),
                () -> ShrunkenDif.of(IntStream.range(0, counts.tasks())
                        .mapToObj(task -> MantelHaenszel.of(counts.strata(task).ofGroups(0, 1), level))
                        .toList()));
    }

    /**
     * With totals from which flagged tasks are taken out.
     *
     * @param group 0 reference, 1 focal
     * @param answers by student and task: 1 right, 0 wrong, −1 missing; whoever misses one is left out
     */
    public Answer<Purified> purified(int[] group, int[][] answers) {
        int[] complete = IntStream.range(0, group.length)
                .filter(i -> Arrays.stream(answers[i]).allMatch(x -> x >= 0))
                .toArray();
        if (Arrays.stream(complete).anyMatch(i -> Arrays.stream(answers[i]).anyMatch(x -> x > 1))) {
            return Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
        }
        int[] groups = Arrays.stream(complete).map(i -> group[i]).toArray();
        long focal = Arrays.stream(groups).sum();
        return shown(
                Math.min(focal, groups.length - focal),
                minimum.biasShown(),
                () -> Answer.known(Purified.of(
                        groups,
                        Arrays.stream(complete).mapToObj(i -> answers[i]).toArray(int[][]::new),
                        level)));
    }

    private static long smaller(DifCounts counts) {
        return Math.min(counts.students(0), counts.students(1));
    }

    private static <T> Answer<T> rightOrWrong(DifCounts counts, int least, Supplier<Answer<T>> answer) {
        return counts.scores() == RIGHT_OR_WRONG
                ? shown(smaller(counts), least, answer)
                : Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
    }

    private static <T> Answer<T> shown(long there, int least, Supplier<Answer<T>> answer) {
        return MinimumInformation.shown(there, least, Counted.STUDENTS_PER_GROUP, answer);
    }
}

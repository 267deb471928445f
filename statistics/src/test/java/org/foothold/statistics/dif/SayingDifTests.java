package org.foothold.statistics.dif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.junit.jupiter.api.Test;

/** What is said and flagged: nothing found is not equality, and no kind of difference goes unseen. */
class SayingDifTests {

    private static final Dif DIF = Dif.withDefaults();
    private static final int TASKS = 12;

    /** Ability normal in both groups; the first task's log odds of a right answer as told, by group and ability. */
    private record Data(int[] group, int[][] answers) {

        static Data of(long seed, int n, ToDoubleBiFunction<Integer, Double> first) {
            var random = new Random(seed);
            var group = new int[n];
            var answers = new int[n][TASKS];
            for (int i = 0; i < n; i++) {
                group[i] = i % 2;
                double ability = random.nextGaussian();
                for (int j = 0; j < TASKS; j++) {
                    double logit = j == 0 ? first.applyAsDouble(group[i], ability) : ability + .3 * (j - 6);
                    answers[i][j] = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
                }
            }
            return new Data(group, answers);
        }

        DifCounts counts() {
            return DifCounts.empty(TASKS, 2, 2).add(group, answers);
        }
    }

    @Test
    void nothingFoundIsNotSaidToBeEquality() {
        int unclear = 0;
        for (int seed = 0; seed < 10; seed++) {
            Data data = Data.of(seed, 240, (group, ability) -> ability);
            TaskDif task = known(DIF.ofTask(data.counts(), 0));
            MantelHaenszel found = known(task.mantelHaenszel());
            if (found.probability() >= .05 && !found.isSurelyNegligible()) {
                assertThat(said(found)).contains("no clear difference");
                assertThat(said(task)).contains("no clear difference");
                unclear++;
            }
            GroupsDif groups = known(DIF.ofGroups(data.counts(), 0));
            assertThat(said(groups)).doesNotContain("equally well");
            GradedDif graded = known(DIF.ofGradedTask(data.counts(), 0));
            assertThat(said(graded)).contains(graded.probability() < .05 ? "on this task" : "no clear difference");
            LogisticDif logistic = known(task.logistic());
            if (logistic.both().probability() >= .05) {
                assertThat(said(logistic)).contains("no clear difference");
            }
        }
        assertThat(unclear).isGreaterThan(5);
    }

    @Test
    void equalityIsSaidWhereOnlyNegligibleDifferencesAreLeftPossible() {
        TaskDif task =
                known(DIF.ofTask(Data.of(1, 20_000, (group, ability) -> ability).counts(), 0));
        MantelHaenszel found = known(task.mantelHaenszel());
        assertThat(found.probability()).isGreaterThan(.05);
        assertThat(said(found)).contains("about equally well");
        assertThat(said(task)).contains("about equally well");
    }

    /** Harder for the focal group below the middle, easier above it, so that nothing is left on average. */
    @Test
    void aDifferenceThatChangesWithTheTotalIsSaidAndFlagged() {
        Data data = Data.of(3, 2000, (group, ability) -> group == 0 ? 0 : 3 * ability);
        TaskDif task = known(DIF.ofTask(data.counts(), 0));
        assertThat(Math.abs(task.points())).isLessThan(.05);
        assertThat(known(task.mantelHaenszel()).ets()).isEqualTo(EtsClass.A);
        assertThat(task.review()).isTrue();
        assertThat(said(task)).contains("changes with the overall score");
        assertThat(known(DIF.ofTask(data.counts(), 5)).review()).isFalse();
    }

    @Test
    void aSmallClassIsNotFlaggedForAnythingByItself() {
        int said = 0;
        for (int seed = 0; seed < 10; seed++) {
            Data data = Data.of(seed, 300, (group, ability) -> group == 0 ? 0 : 3 * ability);
            TaskDif task = known(DIF.ofTask(data.counts(), 0));
            said += said(task).contains("changes with the overall score") ? 1 : 0;
            assertThat(task.review()).isFalse();
        }
        assertThat(said).isGreaterThan(6);
    }

    /** Nobody of the focal group is right: no odds, but the clearest of all differences. */
    @Test
    void theMostExtremeTaskIsFlaggedAndTakenOutOfTheTotals() {
        Data data = Data.of(5, 1000, (group, ability) -> group == 0 ? ability : Double.NEGATIVE_INFINITY);
        TaskDif task = known(DIF.ofTask(data.counts(), 0));
        MantelHaenszel found = known(task.mantelHaenszel());
        assertThat(found.delta().optional()).isEmpty();
        assertThat(found.probability()).isLessThan(1e-10);
        assertThat(found.ets()).isEqualTo(EtsClass.C);
        assertThat(said(found)).contains("harder for students of the second group");
        assertThat(task.review()).isTrue();
        assertThat(said(task)).contains("points less likely");
        assertThat(known(DIF.purified(data.group(), data.answers())).flagged()).contains(0);
    }

    /** A task that nearly everyone can do: few points, yet odds five times as high. */
    @Test
    void whatIsFlaggedIsNotSaidToBeAlike() {
        Data data = Data.of(7, 6000, (group, ability) -> 6 - 1.6 * group + .2 * ability);
        TaskDif task = known(DIF.ofTask(data.counts(), 0));
        assertThat(Math.abs(task.points())).isLessThan(.05);
        assertThat(task.review()).isTrue();
        assertThat(said(task)).contains("harder for students of the second group");
    }

    @Test
    void fewWhoAreAllRightAreNoEquality() {
        Dif any = DIF.withMinimum(MinimumInformation.none());
        DifCounts right = DifCounts.empty(1, 2, 2).add(new int[] {0, 0, 1, 1}, new int[][] {{1}, {1}, {1}, {1}});
        assertThat(said(known(any.ofTask(right, 0)))).contains("no clear difference");
    }

    private static String said(Finding finding) {
        return finding.say(Reader.LEADER).in(Locale.ENGLISH);
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}

package org.foothold.statistics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

class DifTests {

    private static final Dif DIF = Dif.withDefaults().withMinimum(MinimumInformation.none());
    private static final int TASKS = 8;

    private record Data(int[] group, int[][] answers) {

        DifCounts counts() {
            return DifCounts.empty(TASKS, 2, 2).add(group, answers);
        }

        Data swapped() {
            return new Data(Arrays.stream(group).map(g -> 1 - g).toArray(), answers);
        }
    }

    @Test
    void swappingTheGroupsTurnsEverySign() {
        for (int seed = 0; seed < 30; seed++) {
            Data data = simulated(seed, 400, 1);
            TaskDif here = known(DIF.ofTask(data.counts(), 0));
            TaskDif there = known(DIF.ofTask(data.swapped().counts(), 0));
            MantelHaenszel a = known(here.mantelHaenszel());
            MantelHaenszel b = known(there.mantelHaenszel());
            Estimate delta = known(a.delta());
            assertThat(known(b.delta()).value()).isCloseTo(-delta.value(), within(1e-10));
            assertThat(b.excess()).isCloseTo(-a.excess(), within(1e-9));
            assertThat(b.chiSquare()).isCloseTo(a.chiSquare(), within(1e-9));
            assertThat(known(there.logistic()).group().value())
                    .isCloseTo(-known(here.logistic()).group().value(), within(1e-7));
            assertThat(delta.interval().contains(delta.value())).isTrue();
        }
    }

    @Test
    void theOrderOfStudentsAndTasksMeansNothing() {
        Data data = simulated(5, 200, 0);
        var reversed = new int[200][TASKS];
        var group = new int[200];
        for (int i = 0; i < 200; i++) {
            group[i] = data.group()[199 - i];
            for (int j = 0; j < TASKS; j++) {
                reversed[i][j] = data.answers()[199 - i][TASKS - 1 - j];
            }
        }
        MantelHaenszel there = known(
                known(DIF.ofTask(new Data(group, reversed).counts(), TASKS - 1)).mantelHaenszel());
        assertThat(there).isEqualTo(known(known(DIF.ofTask(data.counts(), 0)).mantelHaenszel()));
    }

    /** A hundred in each group and sound tasks: few are said to be harder for one group, though many differ by 5 points. */
    @Test
    void differencesWithinChanceAreNoReasonToLookAtTheWording() {
        int apart = 0;
        int said = 0;
        int asked = 0;
        for (int seed = 0; seed < 10; seed++) {
            Data data = simulated(seed, 200, 0);
            for (int task = 0; task < data.answers()[0].length; task++) {
                TaskDif found = known(DIF.ofTask(data.counts(), task));
                String sentence = found.say(Reader.LEADER).in(Locale.ENGLISH);
                apart += Math.abs(found.points()) >= .05 ? 1 : 0;
                said += sentence.contains("wording") ? 1 : 0;
                asked++;
            }
        }
        assertThat((double) apart / asked).isGreaterThan(.2);
        assertThat((double) said / asked).isLessThan(.08);
    }

    /** Harder by 1.2 logits for the focal group alone, 2,000 students. */
    @Test
    void findsThePlantedTaskAndNoOther() {
        Data data = simulated(11, 2000, 1.2);
        Purified purified = known(DIF.purified(data.group(), data.answers()));
        assertThat(purified.flagged()).contains(0);
        assertThat(purified.converged()).isTrue();
        TaskDif planted = known(DIF.ofTask(data.counts(), 0));
        assertThat(planted.review()).isTrue();
        assertThat(planted.points()).isLessThan(-.1);
        assertThat(planted.say(Reader.LEADER).in(Locale.ENGLISH))
                .contains("points less likely")
                .contains("wording");
        ShrunkenDif shrunken = known(DIF.shrunken(data.counts()));
        assertThat(known(shrunken.tasks().getFirst()).large()).isGreaterThan(.9);
    }

    @Test
    void withTwoGroupsTheGeneralisedStatisticIsTheUncorrectedOne() {
        Data data = simulated(3, 500, .5);
        assertThat(known(DIF.ofGroups(data.counts(), 2)).chiSquare())
                .isCloseTo(
                        known(known(DIF.ofTask(data.counts(), 2)).mantelHaenszel())
                                .plainChiSquare(),
                        within(1e-9));
        assertThat(known(DIF.ofGradedTask(data.counts(), 2)).chiSquare())
                .isCloseTo(
                        known(known(DIF.ofTask(data.counts(), 2)).mantelHaenszel())
                                .plainChiSquare(),
                        within(1e-9));
        assertThat(known(DIF.ofGradedTask(data.counts(), 2)).difference())
                .isCloseTo(known(DIF.ofTask(data.counts(), 2)).points(), within(1e-12));
    }

    @Test
    void oneClassIsNeverAsked() {
        Dif careful = Dif.withDefaults();
        DifCounts small = simulated(2, 190, 1).counts();
        assertThat(careful.ofTask(small, 0)).isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
        assertThat(careful.ofGradedTask(small, 0)).isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
        assertThat(careful.ofGroups(small, 0)).isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
        Data data = simulated(2, 190, 1);
        assertThat(careful.purified(data.group(), data.answers()))
                .isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
        assertThat(careful.shrunken(small).optional()).isPresent();
        assertThat(careful.shrunken(simulated(2, 18, 1).counts()))
                .isEqualTo(Answer.notShown(10, Counted.STUDENTS_PER_GROUP));
        assertThat(known(careful.ofTask(simulated(2, 400, 2).counts(), 0)).review())
                .as("big enough to show, not to flag")
                .isFalse();
    }

    @Test
    void dataThatCannotTellGetAReason() {
        var same = new int[40][TASKS];
        int[] groups = new int[40];
        Arrays.fill(groups, 20, 40, 1);
        DifCounts allWrong = DifCounts.empty(TASKS, 2, 2).add(groups, same);
        assertThat(known(DIF.ofTask(allWrong, 0)).mantelHaenszel())
                .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(known(DIF.ofTask(allWrong, 0)).logistic()).isEqualTo(Answer.undefined(Reason.SEPARATION));
        assertThat(DIF.ofGroups(allWrong, 0)).isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
        assertThat(DIF.ofGradedTask(allWrong, 0)).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(DIF.shrunken(allWrong)).isEqualTo(Answer.notEnough(2, Counted.TASKS));
        DifCounts apart = DifCounts.empty(1, 2, 2).add(new int[] {0, 0, 1, 1}, new int[][] {{1}, {1}, {0}, {0}});
        assertThat(DIF.ofTask(apart, 0)).isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
        DifCounts lopsided =
                DifCounts.empty(2, 2, 2).add(new int[] {0, 0, 1, 1}, new int[][] {{1, 0}, {1, 0}, {0, 1}, {0, 1}});
        MantelHaenszel separated = known(DIF.mantelHaenszel(lopsided, 0));
        assertThat(separated.odds()).isEqualTo(Answer.undefined(Reason.SEPARATION));
        assertThat(separated.delta()).isEqualTo(Answer.undefined(Reason.SEPARATION));
        assertThat(separated.plainChiSquare()).isCloseTo(3, within(1e-12));
        assertThat(DIF.ofTask(DifCounts.empty(2, 2, 3), 0)).isEqualTo(Answer.undefined(Reason.NOT_RIGHT_OR_WRONG));
        assertThat(DIF.ofTask(DifCounts.empty(2, 2, 2), 0)).isEqualTo(Answer.undefined(Reason.NO_OVERLAP));
    }

    @Test
    void whoMissedAnAnswerIsCountedAndLeftOut() {
        DifCounts counts = DifCounts.empty(2, 2, 2).add(new int[] {0, 1, 1}, new int[][] {{1, 1}, {-1, 0}, {0, 1}});
        assertThat(counts.incomplete()).isEqualTo(1);
        assertThat(counts.students(1)).isEqualTo(1);
    }

    @Test
    void aCubeCountedElsewhereIsTheSame() {
        Data data = simulated(11, 200, .5);
        int totals = TASKS + 1;
        var cube = new long[TASKS * 2 * totals * 2];
        for (int i = 0; i < data.group().length; i++) {
            int[] answers = data.answers()[i];
            int total = Arrays.stream(answers).sum();
            for (int task = 0; task < TASKS; task++) {
                cube[((task * 2 + data.group()[i]) * totals + total) * 2 + answers[task]]++;
            }
        }
        assertThat(DifCounts.ofCube(TASKS, 2, 2, cube, 0)).isEqualTo(data.counts());
        assertThatIllegalArgumentException().isThrownBy(() -> DifCounts.ofCube(TASKS, 2, 3, cube, 0));
    }

    /** A score too high would count in the cell of the next total. */
    @Test
    void whatCannotBeAScoreIsRefusedByName() {
        DifCounts counts = DifCounts.empty(2, 2, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.add(new int[] {0}, new int[][] {{1, 2}}))
                .withMessage("score 2, not -1 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.add(new int[] {2}, new int[][] {{1, 1}}))
                .withMessage("group 2, not 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.add(new int[] {0}, new int[][] {{1}}))
                .withMessage("number of answers 1, not 2 to 2");
        assertThatIllegalArgumentException().isThrownBy(() -> counts.add(new int[] {0, 1}, new int[][] {{1, 1}}));
    }

    @Test
    void emptyGroupsAreLeftOutOfManyGroups() {
        Data data = simulated(7, 300, .5);
        DifCounts four = DifCounts.empty(TASKS, 4, 2).add(data.group(), data.answers());
        assertThat(known(DIF.ofGroups(four, 1))).isEqualTo(known(DIF.ofGroups(data.counts(), 1)));
    }

    /** Ability normal, difficulties from −1.4 to 1.4; task 0 harder for the focal group by so many logits. */
    private static Data simulated(long seed, int n, double harder) {
        var random = new Random(seed);
        var group = new int[n];
        var answers = new int[n][TASKS];
        for (int i = 0; i < n; i++) {
            group[i] = i % 2;
            double ability = random.nextGaussian() - .3 * group[i];
            for (int j = 0; j < TASKS; j++) {
                double difficulty = -1.4 + .4 * j + (j == 0 ? harder * group[i] : 0);
                answers[i][j] = random.nextDouble() < 1 / (1 + Math.exp(difficulty - ability)) ? 1 : 0;
            }
        }
        return new Data(group, answers);
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}

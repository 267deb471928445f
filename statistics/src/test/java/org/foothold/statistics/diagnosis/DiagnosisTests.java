package org.foothold.statistics.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.answers.AnswerPatterns;
import org.junit.jupiter.api.Test;

class DiagnosisTests {

    private static final Diagnosis DIAGNOSIS = Diagnosis.withDefaults().withMinimum(MinimumInformation.none());
    private static final QMatrix EACH_ALONE = QMatrix.of(new int[][] {{1, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 1}, {1, 1}});
    /** The second target is never needed alone. */
    private static final QMatrix TOGETHER = QMatrix.of(new int[][] {{1, 0}, {1, 0}, {1, 1}, {1, 1}, {1, 1}});

    private static final double GUESS = .15;
    private static final double SLIP = .1;

    @Test
    void guessesAndSlipsAreFoundAgain() {
        Dina dina = known(DIAGNOSIS.of(EACH_ALONE, patterns(simulated(EACH_ALONE, 3000, 1))));
        for (DiagnosedTask task : dina.tasks()) {
            assertThat(task.guess()).isCloseTo(GUESS, within(4 * known(task.guessError())));
            assertThat(task.slip()).isCloseTo(SLIP, within(4 * known(task.slipError())));
            assertThat(known(task.slipError())).isBetween(.005, .05);
            assertThat(task.say(Reader.TEACHER).in(Locale.ENGLISH)).startsWith("This task tells");
        }
        assertThat(dina.prevalence().get(0).even()).isCloseTo(.5, within(.05));
        assertThat(dina.prevalence().get(1).even()).isCloseTo(.6, within(.05));
    }

    @Test
    void answersSpeakForWhatWasDoneAndAgainstWhatWasNot() {
        Dina dina = known(DIAGNOSIS.of(EACH_ALONE, patterns(simulated(EACH_ALONE, 3000, 1))));
        List<Mastery> found = known(dina.masteries(1, 0, 0, 1, 0, 0));
        assertThat(found.get(0).has()).isTrue();
        assertThat(found.get(1).lacks()).isTrue();
        assertThat(found.get(0).lowest()).isEqualTo(found.get(0).highest());
        assertThat(dina.say(Reader.TEACHER).in(Locale.ENGLISH)).contains("a task of its own");
        assertThat(found.get(1).say(Reader.STUDENT).in(Locale.ENGLISH)).doesNotContainPattern("[0-9]");
    }

    /** Who lacks the first target cannot show the second, and nothing is claimed of it. */
    @Test
    void whatNoTaskNeedsAloneStaysOpen() {
        Dina dina = known(DIAGNOSIS.of(TOGETHER, patterns(simulated(TOGETHER, 3000, 2))));
        Mastery second = known(dina.masteries(0, 0, 0, 0, 0)).get(1);
        assertThat(second.lowest()).isLessThan(.05);
        assertThat(second.highest()).isGreaterThan(.9);
        assertThat(second.has() || second.lacks()).isFalse();
        assertThat(second.say(Reader.TEACHER).in(Locale.ENGLISH)).contains("leave open");
        assertThat(known(dina.masteries(1, 1, 1, 1, 1)).get(1).has()).isTrue();
        assertThat(dina.say(Reader.LEADER).in(Locale.ENGLISH)).contains("no task needs this many alone: 1");
    }

    @Test
    void mergedPatternsGiveTheSameDiagnosis() {
        int[][] scores = simulated(TOGETHER, 300, 3);
        AnswerPatterns merged =
                patterns(Arrays.copyOf(scores, 100)).merge(patterns(Arrays.copyOfRange(scores, 100, 300)));
        assertThat(DIAGNOSIS.of(TOGETHER, merged)).isEqualTo(DIAGNOSIS.of(TOGETHER, patterns(scores)));
    }

    @Test
    void dataThatSayNothingAreExplained() {
        AnswerPatterns none = AnswerPatterns.empty(1, 1, 1, 1, 1);
        assertThat(DIAGNOSIS.of(TOGETHER, none)).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(DIAGNOSIS.of(TOGETHER, none.add(new int[] {1, 0, 0, 1, 0}, new int[] {1, 1, 1, 0, 1})))
                .isEqualTo(Answer.undefined(Reason.ALL_RIGHT));
        assertThat(DIAGNOSIS.of(TOGETHER, AnswerPatterns.empty(1, 1, 1, 1, 2).add(new int[] {1, 0, 0, 1, 0})))
                .isEqualTo(Answer.undefined(Reason.NOT_RIGHT_OR_WRONG));
        assertThat(Diagnosis.withDefaults().of(TOGETHER, patterns(simulated(TOGETHER, 30, 4))))
                .isEqualTo(Answer.notShown(500, Counted.STUDENTS));
        Dina dina = known(DIAGNOSIS.of(TOGETHER, patterns(simulated(TOGETHER, 300, 5))));
        assertThat(dina.masteries(-1, -1, -1, -1, -1)).isEqualTo(Answer.undefined(Reason.NO_DATA));
    }

    @Test
    void aMatrixNamesEveryTargetAndEveryTask() {
        assertThatIllegalArgumentException().isThrownBy(() -> QMatrix.of(new int[][] {{1, 0}, {1, 0}}));
        assertThatIllegalArgumentException().isThrownBy(() -> QMatrix.of(new int[][] {{1, 1}, {0, 0}}));
        assertThatIllegalArgumentException().isThrownBy(() -> DIAGNOSIS.of(TOGETHER, AnswerPatterns.empty(1, 1)));
    }

    private static AnswerPatterns patterns(int[]... scores) {
        return DiagnosisGolden.patterns(scores);
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer));
    }

    private static int[][] simulated(QMatrix targets, int students, long seed) {
        var random = new Random(seed);
        var scores = new int[students][targets.tasks()];
        for (int[] row : scores) {
            int profile = (random.nextDouble() < .5 ? 1 : 0) + (random.nextDouble() < .6 ? 2 : 0);
            Arrays.setAll(row, task -> {
                boolean able = (targets.needs().get(task) & ~profile) == 0;
                return random.nextDouble() < (able ? 1 - SLIP : GUESS) ? 1 : 0;
            });
        }
        return scores;
    }
}

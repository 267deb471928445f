package org.foothold.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

/** Tasks that agree in everything, in nothing, or repeat each other. */
class ExtremeTasksTests {

    private static final Alpha ALPHA = Reliability.alpha().withMinimum(MinimumInformation.none());

    /** Two tasks and three students are little proof that tasks always hang together; ten and fifty are more. */
    @Test
    void fullConsistencyOfFewStudentsIsNotCertainty() {
        Consistency few = ALPHA.of(TaskScores.of(new int[][] {{1, 1}, {0, 0}, {1, 1}}))
                .optional()
                .orElseThrow();
        assertThat(few.degree()).isEqualTo(Degree.HIGH);
        assertThat(few.isSure()).isFalse();
        assertThat(few.say(Reader.TEACHER).in(Locale.ENGLISH)).contains("so few students");
        assertThat(figure(few).value()).isEqualTo(1);
        assertThat(figure(few).interval().upper()).isEqualTo(1);
        assertThat(figure(few).standardError()).isGreaterThan(.3);
        int[][] ten = IntStream.range(0, 50)
                .mapToObj(i -> IntStream.range(0, 10).map(task -> i % 2).toArray())
                .toArray(int[][]::new);
        Consistency many = ALPHA.of(TaskScores.of(ten)).optional().orElseThrow();
        assertThat(many.isSure()).isTrue();
        assertThat(figure(many).interval().lower()).isBetween(.99, .999);
    }

    /** Two tasks that repeat each other and two that all solved: 2/3 whatever happens, said as ± 0. */
    @Test
    void repeatedAndConstantTasksDoNotMakeAlphaCertain() {
        Estimate alpha = figure(ALPHA.of(TaskScores.of(fifteenTimes("3333", "3300", "3300", "3300")))
                .optional()
                .orElseThrow());
        assertThat(alpha.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(alpha.standardError()).isCloseTo(1 / 3.0 * Math.sqrt(8 / (3.0 * 60)), within(1e-12));
        assertThat(alpha.interval().width()).isBetween(3 * alpha.standardError(), 5 * alpha.standardError());
    }

    /** In these rows the variances of tasks are exactly that of the total. */
    @Test
    void tasksThatShareNothingHaveNoConsistencyAtAll() {
        TaskScores none = TaskScores.of(fifteenTimes("101", "101", "000", "010"));
        assertThat(Alpha.coefficient(none)).isEqualTo(Answer.known(0.0));
        assertThat(ALPHA.of(none).map(Consistency::degree)).isEqualTo(Answer.known(Degree.NONE));
        assertThat(Reliability.detail().tasksNeeded(none, .8)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
    }

    /** α = .03 would take six thousand tasks to become .99. */
    @Test
    void thatNoUsableNumberOfTasksIsEnoughIsSaid() {
        TaskScores next = TaskScores.of(fifteenTimes("11", "10", "01", "00")).add(1, 1);
        assertThat(Alpha.coefficient(next).optional().orElseThrow()).isBetween(1e-6, .05);
        assertThat(Reliability.detail().tasksNeeded(next, .99)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
    }

    private static int[][] fifteenTimes(String... rows) {
        return IntStream.range(0, 15 * rows.length)
                .mapToObj(i ->
                        rows[i % rows.length].chars().map(digit -> digit - '0').toArray())
                .toArray(int[][]::new);
    }

    private static Estimate figure(Consistency consistency) {
        return consistency.figure().optional().orElseThrow();
    }
}

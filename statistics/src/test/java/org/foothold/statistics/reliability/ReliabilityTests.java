package org.foothold.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

class ReliabilityTests {

    private final Random random = new Random(7);

    @Test
    void addedOneByOneIsTheSameAsAtOnce() {
        int[][] rows = scores(20, 5);
        TaskScores added = TaskScores.empty();
        for (int[] row : rows) {
            added = added.add(row);
        }
        assertThat(added).isEqualTo(TaskScores.of(rows));
    }

    /** Kelley: between the student's total and the mean, as far as α trusts the total. */
    @Test
    void theTrueScoreIsDrawnTowardsTheMean() {
        ClassicalDetail detail = Reliability.detail().withMinimum(MinimumInformation.none());
        TaskScores scores = TaskScores.of(scores(200, 6));
        double alpha = Alpha.coefficient(scores).optional().orElseThrow();
        double mean = scores.meanTotal();
        assertThat(alpha).isBetween(.1, .95);
        Answer<Double> drawn = Answer.known(alpha * 6 + (1 - alpha) * mean);
        assertClose(detail.estimatedTrueScore(scores, 6).map(Figure::value), drawn, 1e-12);
        assertClose(detail.estimatedTrueScore(scores, mean).map(Figure::value), Answer.known(mean), 1e-12);
        assertThat(Reliability.detail().estimatedTrueScore(TaskScores.of(scores(40, 6)), 6))
                .isEqualTo(Answer.notShown(50, Counted.STUDENTS));
    }

    @Test
    void orderOfStudentsAndTasksMeansNothing() {
        for (int round = 0; round < 50; round++) {
            int[][] scores = scores(30, 6);
            Answer<Double> alpha = Alpha.coefficient(TaskScores.of(scores));
            Collections.shuffle(Arrays.asList(scores), random);
            assertThat(Alpha.coefficient(TaskScores.of(scores))).isEqualTo(alpha);
            int[][] turned = Arrays.stream(scores)
                    .map(row -> new int[] {row[5], row[3], row[4], row[1], row[0], row[2]})
                    .toArray(int[][]::new);
            assertClose(Alpha.coefficient(TaskScores.of(turned)), alpha, 1e-12);
            assertClose(omega(turned), omega(scores), 1e-6);
        }
    }

    /** α can be worked out from the chance, and from a comparison with a check whose α is known. */
    @Test
    void belowTheMinimumAlphaIsNotToldByADetour() {
        Answer<Object> declined = Answer.notShown(50, Counted.STUDENTS);
        var known = new AlphaComparison.Check(.8, 10, 400);
        var small = new AlphaComparison.Check(.6, 10, 49);
        double[][] correlations = {{1, .5}, {.5, 1}};
        assertThat(Reliability.alpha().probabilityOfChance(TaskScores.of(scores(49, 5))))
                .isEqualTo(declined);
        assertThat(Reliability.comparison().independent(known, small)).isEqualTo(declined);
        assertThat(Reliability.comparison().dependent(correlations, small, small))
                .isEqualTo(declined);
        assertThat(Reliability.alpha()
                        .probabilityOfChance(TaskScores.of(scores(50, 5)))
                        .optional())
                .isPresent();
        assertThat(Reliability.comparison()
                        .withMinimum(MinimumInformation.none())
                        .independent(known, small)
                        .optional())
                .isPresent();
    }

    /** α is free of the unit and, with the same students twice, free of their number. */
    @Test
    void doublingPointsOrStudentsLeavesAlpha() {
        for (int round = 0; round < 50; round++) {
            int[][] scores = scores(25, 4);
            Answer<Double> alpha = Alpha.coefficient(TaskScores.of(scores));
            assertClose(Alpha.coefficient(TaskScores.of(joined(scores, scores))), alpha, 1e-12);
            int[][] linear = Arrays.stream(scores)
                    .map(row -> Arrays.stream(row).map(score -> 3 * score - 4).toArray())
                    .toArray(int[][]::new);
            assertClose(Alpha.coefficient(TaskScores.of(linear)), alpha, 1e-12);
        }
    }

    @Test
    void everyIntervalContainsItsEstimate() {
        for (int round = 0; round < 200; round++) {
            TaskScores scores = TaskScores.of(scores(3 + random.nextInt(60), 2 + random.nextInt(8)));
            Reliability.alpha()
                    .withConfidence(.5 + random.nextDouble() * .49)
                    .withMinimum(MinimumInformation.none())
                    .of(scores)
                    .flatMap(Consistency::figure)
                    .optional()
                    .ifPresent(figure -> assertThat(figure.interval().contains(figure.value()))
                            .as("%s in %s", figure.value(), figure.interval())
                            .isTrue());
        }
    }

    @Test
    void aFigureNeedsFiftyStudentsAWordDoesNot() {
        Consistency few =
                Reliability.alpha().of(TaskScores.of(scores(49, 6))).optional().orElseThrow();
        assertThat(few.figure()).isEqualTo(Answer.notShown(50, Counted.STUDENTS));
        assertThat(few.toString()).doesNotContainPattern("0\\.\\d");
        assertThat(few.say(Reader.TEACHER).in(Locale.ENGLISH)).startsWith("The tasks");
        assertThat(Reliability.alpha().of(TaskScores.of(scores(50, 6))).flatMap(Consistency::figure))
                .isInstanceOf(Answer.Known.class);
    }

    @Test
    void dataThatSayNothingAreExplained() {
        assertThat(Reliability.alpha().of(TaskScores.empty())).isEqualTo(Answer.notEnough(2, Counted.TASKS));
        assertThat(Reliability.alpha().of(TaskScores.of(new int[][] {{1}, {0}, {1}})))
                .isEqualTo(Answer.notEnough(1, Counted.TASKS));
        assertThat(Reliability.alpha().of(TaskScores.of(new int[][] {{1, 0}, {0, 1}})))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS));
        TaskScores same = TaskScores.of(new int[][] {{1, 0, 1}, {0, 1, 1}, {1, 1, 0}});
        assertThat(Reliability.alpha().of(same)).isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(Reliability.detail().withMinimum(MinimumInformation.none()).lambdas(same))
                .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(Reliability.detail().withMinimum(MinimumInformation.none()).splitHalf(same))
                .isEqualTo(Answer.undefined(Reason.EVERYONE_THE_SAME));
        assertThat(Reliability.omega().withMinimum(MinimumInformation.none()).of(same))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS));
        TaskScores constant = TaskScores.of(new int[][] {{1, 0, 1}, {1, 1, 1}, {1, 1, 0}, {1, 0, 0}});
        assertThat(Reliability.omega().withMinimum(MinimumInformation.none()).of(constant))
                .isEqualTo(Answer.undefined(Reason.CONSTANT_TASK));
        assertThat(Reliability.detail().withMinimum(MinimumInformation.none()).standardizedAlpha(constant))
                .isEqualTo(Answer.undefined(Reason.CONSTANT_TASK));
        TaskScores graded = TaskScores.of(new int[][] {{2, 0}, {1, 1}, {0, 2}, {2, 2}});
        assertThat(ConditionalError.keats(graded, MinimumInformation.none()))
                .isEqualTo(Answer.undefined(Reason.NOT_RIGHT_OR_WRONG));
    }

    @Test
    void repeatedTasksAreSaidToRepeat() {
        int[][] scores = scores(30, 3);
        int[][] twice = Arrays.stream(scores)
                .map(row -> new int[] {row[0], row[1], row[2], row[2]})
                .toArray(int[][]::new);
        assertThat(Reliability.omega().withMinimum(MinimumInformation.none()).of(TaskScores.of(twice)))
                .isEqualTo(Answer.undefined(Reason.TASKS_REPEAT_EACH_OTHER));
    }

    @Test
    void negativeConsistencyIsNoConsistency() {
        TaskScores against = TaskScores.of(new int[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 1}});
        assertThat(Reliability.alpha().of(against).map(Consistency::degree)).isEqualTo(Answer.known(Degree.NONE));
        assertThat(Reliability.detail().withMinimum(MinimumInformation.none()).standardErrorOfEstimation(against))
                .isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        assertThat(Reliability.detail().withMinimum(MinimumInformation.none()).tasksNeeded(against, .8))
                .isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
    }

    /** The tolerance of the goldens: within 10 % of the width of the analytic interval. */
    @Test
    void theBootstrapAgreesWithFeldt() {
        int[][] scores = ReliabilityGolden.scores("reliability/sim_graded_n60");
        int[][] many = joined(joined(scores, scores), joined(scores, scores));
        Interval drawn = Reliability.bootstrap()
                .withMinimum(MinimumInformation.none())
                .withDraws(2000)
                .alpha(many)
                .optional()
                .orElseThrow();
        Interval feldt = Reliability.alpha()
                .withMinimum(MinimumInformation.none())
                .of(TaskScores.of(many))
                .flatMap(Consistency::figure)
                .optional()
                .orElseThrow()
                .interval();
        assertThat(drawn.lower()).isCloseTo(feldt.lower(), within(.1 * feldt.width()));
        assertThat(drawn.upper()).isCloseTo(feldt.upper(), within(.1 * feldt.width()));
    }

    @Test
    void theBootstrapGivesTheSameForTheSameSeed() {
        int[][] scores = scores(40, 5);
        Bootstrap bootstrap =
                Reliability.bootstrap().withMinimum(MinimumInformation.none()).withSeed(5);
        assertThat(bootstrap.omega(scores)).isEqualTo(bootstrap.omega(scores));
        assertThat(bootstrap.alpha(scores)).isNotEqualTo(bootstrap.withSeed(6).alpha(scores));
    }

    private Answer<Double> omega(int[][] scores) {
        return Reliability.omega()
                .withMinimum(MinimumInformation.none())
                .of(TaskScores.of(scores))
                .map(OneFactor::omega);
    }

    /** One ability behind graded tasks. */
    private int[][] scores(int students, int tasks) {
        var scores = new int[students][tasks];
        for (int[] row : scores) {
            double ability = random.nextGaussian();
            Arrays.setAll(row, task -> Math.clamp(Math.round(1.5 + ability + random.nextGaussian()), 0, 3));
        }
        return scores;
    }

    private static int[][] joined(int[][] a, int[][] b) {
        int[][] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static void assertClose(Answer<Double> ours, Answer<Double> reference, double tolerance) {
        assertThat(ours.optional().orElseThrow()).isCloseTo(reference.optional().orElseThrow(), within(tolerance));
    }
}

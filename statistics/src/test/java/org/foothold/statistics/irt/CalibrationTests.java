package org.foothold.statistics.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.answers.AnswerPatterns;
import org.junit.jupiter.api.Test;

/** What is simulated from a bank is found again; what data cannot say is explained. */
class CalibrationTests {

    private static final List<Curve> RIGHT_OR_WRONG = List.of(
            new GradedCurve(1.4, 1),
            new GradedCurve(.8, -.5),
            new GradedCurve(1, 0),
            new GradedCurve(1.2, -1),
            new GradedCurve(.9, .7));
    private static final List<Curve> LEVELS =
            List.of(new GradedCurve(1.5, 1.5, 0, -1.2), new GradedCurve(1, .8, -.8), new GradedCurve(1.2, 1, -.3, -2));
    private static final List<Curve> CREDITS = List.of(
            new PartialCreditCurve(1.1, .6, .2),
            new PartialCreditCurve(1.1, -.4),
            new PartialCreditCurve(1.1, .3, 1, .2));

    @Test
    void slopesAndStepsAreFoundAgain() {
        for (List<Curve> truth : List.of(RIGHT_OR_WRONG, LEVELS)) {
            Bank bank = known(calibration().graded(patterns(truth, simulated(truth, 3000, 1))));
            for (int task = 0; task < truth.size(); task++) {
                close(bank.tasks().get(task), (GradedCurve) truth.get(task));
            }
            assertThat(bank.deviation().interval().width()).isZero();
        }
    }

    private static void close(CalibratedTask found, GradedCurve truth) {
        assertThat(found.slope().value())
                .isCloseTo(truth.slope(), within(4 * found.slope().standardError()));
        for (int step = 0; step < truth.most(); step++) {
            var difficulty = known(found.difficulties().get(step));
            assertThat(difficulty.value())
                    .isCloseTo(-truth.intercepts()[step] / truth.slope(), within(4 * difficulty.standardError()));
            assertThat(difficulty.standardError()).isBetween(.01, .3);
        }
    }

    @Test
    void creditsAreFoundAgain() {
        Bank bank = known(calibration().partialCredit(patterns(CREDITS, simulated(CREDITS, 3000, 2))));
        assertThat(bank.deviation().value())
                .isCloseTo(1.1, within(4 * bank.deviation().standardError()));
        var step = known(bank.tasks().get(2).difficulties().get(2));
        assertThat(step.value()).isCloseTo(.8, within(4 * step.standardError()));
    }

    /** The likelihood's slopes and curvature, against differences. */
    @Test
    void informationIsTheCurvatureOfTheLikelihood() {
        for (Model model : Model.values()) {
            List<Curve> truth = model == Model.GRADED ? LEVELS : CREDITS;
            AnswerPatterns patterns = patterns(truth, simulated(truth, 150, 3));
            var parameters = Parameters.of(model, patterns);
            double[] at = parameters.start(patterns);
            DMatrixRMaj information = new Information(new Expectation(patterns, parameters, at)).observed();
            for (int i = 0; i < at.length; i++) {
                DMatrixRMaj above = slopes(patterns, parameters, at, i, 1e-4);
                DMatrixRMaj below = slopes(patterns, parameters, at, i, -1e-4);
                for (int l = 0; l < at.length; l++) {
                    assertThat((below.get(l) - above.get(l)) / 2e-4).isCloseTo(information.get(i, l), within(1e-3));
                }
            }
        }
    }

    private static DMatrixRMaj slopes(
            AnswerPatterns patterns, Parameters parameters, double[] at, int changed, double by) {
        double[] other = at.clone();
        other[changed] += by;
        return new Information(new Expectation(patterns, parameters, other)).slopes();
    }

    @Test
    void mergedPatternsGiveTheSameBank() {
        int[][] scores = simulated(LEVELS, 400, 4);
        AnswerPatterns merged = patterns(LEVELS, Arrays.copyOf(scores, 150))
                .merge(patterns(LEVELS, Arrays.copyOfRange(scores, 150, 400)));
        assertThat(calibration().graded(merged)).isEqualTo(calibration().graded(patterns(LEVELS, scores)));
    }

    /** Two forms share one task; what a form does not hold is missing by design. */
    @Test
    void formsAreLinked() {
        int[][] scores = simulated(RIGHT_OR_WRONG, 6000, 5);
        for (int i = 0; i < scores.length; i++) {
            for (int task : i % 2 == 0 ? new int[] {3, 4} : new int[] {0, 1}) {
                scores[i][task] = AnswerPatterns.NOT_GIVEN;
            }
        }
        Bank bank = known(calibration().graded(patterns(RIGHT_OR_WRONG, scores)));
        for (int task = 0; task < RIGHT_OR_WRONG.size(); task++) {
            close(bank.tasks().get(task), (GradedCurve) RIGHT_OR_WRONG.get(task));
        }
    }

    @Test
    void aTaskApartAndAWrongKeyAreNamed() {
        List<Curve> truth = List.of(
                RIGHT_OR_WRONG.get(0),
                RIGHT_OR_WRONG.get(2),
                RIGHT_OR_WRONG.get(3),
                new GradedCurve(0, .3),
                new GradedCurve(-1.2, 0));
        Bank bank = known(calibration().graded(patterns(truth, simulated(truth, 1500, 9))));
        CalibratedTask apart = bank.tasks().get(3);
        assertThat(apart.difficulties()).containsExactly(Answer.undefined(Reason.UNRELATED_TASK));
        assertThat(apart.say(Reader.TEACHER).in(Locale.ENGLISH)).contains("do not clearly go with");
        assertThat(bank.tasks().get(4).say(Reader.TEACHER).in(Locale.ENGLISH)).contains("Look at its key");
        assertThat(bank.tasks().get(0).say(Reader.STUDENT).in(Locale.ENGLISH)).contains("nothing about you");
        assertThat(bank.say(Reader.LEADER).in(Locale.ENGLISH))
                .contains("5 tasks were calibrated from the answers of 1,500 students")
                .contains(": 2.");
    }

    @Test
    void theModelOfRaschHoldsWhereSlopesAreEqual() {
        List<Curve> equal = IntStream.range(0, 8)
                .<Curve>mapToObj(task -> new GradedCurve(1, .4 * task - 1.4))
                .toList();
        List<Curve> unequal = IntStream.range(0, 8)
                .<Curve>mapToObj(task -> new GradedCurve(task % 2 == 0 ? .4 : 2, .4 * task - 1.4))
                .toList();
        assertThat(known(calibration().andersen(ItemResponseGolden.answers(simulated(equal, 1500, 7))))
                        .holds())
                .isTrue();
        AndersenTest broken = known(calibration().andersen(ItemResponseGolden.answers(simulated(unequal, 1500, 7))));
        assertThat(broken.p()).isLessThan(1e-4);
        assertThat(broken.say(Reader.TEACHER).in(Locale.ENGLISH)).contains("slope of its own");
    }

    @Test
    void oneClassIsNotCalibrated() {
        AnswerPatterns aClass = patterns(RIGHT_OR_WRONG, simulated(RIGHT_OR_WRONG, 30, 8));
        assertThat(Calibration.withDefaults().graded(aClass)).isEqualTo(Answer.notShown(500, Counted.STUDENTS));
        assertThat(Calibration.withDefaults().rasch(ItemResponseGolden.answers(simulated(RIGHT_OR_WRONG, 30, 8))))
                .isEqualTo(Answer.notShown(500, Counted.STUDENTS));
    }

    @Test
    void dataThatSayNothingAreExplained() {
        AnswerPatterns none = AnswerPatterns.empty(1, 1, 1);
        assertThat(calibration().graded(none)).isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(calibration().graded(AnswerPatterns.empty(1, 1).add(new int[] {0, 1})))
                .isEqualTo(Answer.notEnough(1, Counted.TASKS));
        assertThat(calibration().graded(none.add(new int[] {1, 0, 1}, new int[] {1, 1, 0})))
                .isEqualTo(Answer.undefined(Reason.ALL_RIGHT));
        assertThat(calibration().partialCredit(none.add(new int[] {1, 0, 0}, new int[] {0, 1, 0})))
                .isEqualTo(Answer.undefined(Reason.ALL_WRONG));
        assertThat(calibration().graded(AnswerPatterns.empty(1, 2, 1).add(new int[] {1, 2, 0}, new int[] {0, 0, 1})))
                .isEqualTo(Answer.undefined(Reason.UNUSED_SCORE));
        AnswerPatterns steps =
                none.add(new int[] {0, 0, 0}, new int[] {1, 0, 0}, new int[] {1, 1, 0}, new int[] {1, 1, 1});
        assertThat(calibration().graded(steps)).isEqualTo(Answer.undefined(Reason.NO_BEST_FIT));
        AnswerPatterns against = none.add(new int[] {0, 1, 0}, new int[] {1, 0, 0}, new int[] {0, 0, 1});
        assertThat(calibration().partialCredit(against)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
    }

    static Calibration calibration() {
        return ItemResponseGolden.CALIBRATION;
    }

    static <T> T known(Answer<T> answer) {
        return ItemResponseGolden.known(answer);
    }

    static AnswerPatterns patterns(List<Curve> truth, int[]... scores) {
        return AnswerPatterns.empty(truth.stream().mapToInt(Curve::most).toArray())
                .add(scores);
    }

    static int[][] simulated(List<Curve> truth, int students, long seed) {
        var random = new Random(seed);
        var scores = new int[students][truth.size()];
        for (int[] row : scores) {
            double ability = random.nextGaussian();
            Arrays.setAll(row, task -> score(truth.get(task), ability, random.nextDouble()));
        }
        return scores;
    }

    private static int score(Curve curve, double ability, double chance) {
        return (int) IntStream.rangeClosed(1, curve.most())
                .filter(step -> chance < curve.chanceFrom(ability, step))
                .count();
    }
}

package org.foothold.statistics.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.tasks.TaskAnswers;
import org.junit.jupiter.api.Test;

class RaschTests {

    private final Random random = new Random(21);

    @Test
    void difficultiesAreFoundAgainWhateverTheAbilities() {
        double[] truth = {-1.5, -.7, -.2, .1, .8, 1.5};
        int[][] scores = scores(truth, 3000, .7);
        RaschModel model = fit(scores);
        for (int j = 0; j < truth.length; j++) {
            assertThat(model.difficulties().get(j))
                    .isCloseTo(truth[j], within(4 * model.errors().get(j)));
        }
        assertThat(model.difficulties().stream().mapToDouble(b -> b).sum()).isCloseTo(0, within(1e-9));
    }

    /** Merged counts give the model of all students; students with everything right add nothing. */
    @Test
    void mergedCountsAndPerfectStudents() {
        int[][] scores = scores(new double[] {-1, 0, 1, .5}, 300, 0);
        TaskAnswers halves = ItemResponseGolden.answers(Arrays.copyOf(scores, 120))
                .merge(ItemResponseGolden.answers(Arrays.copyOfRange(scores, 120, 300)));
        assertThat(ItemResponseGolden.CALIBRATION.rasch(halves))
                .isEqualTo(ItemResponseGolden.CALIBRATION.rasch(ItemResponseGolden.answers(scores)));
        int[][] more = Arrays.copyOf(scores, 310);
        for (int i = 300; i < 310; i++) {
            more[i] = new int[] {1, 1, 1, 1};
        }
        assertThat(fit(more).difficulties().getFirst())
                .isCloseTo(fit(scores).difficulties().getFirst(), within(1e-9));
    }

    @Test
    void abilityGrowsWithTheTotalAndIsFiniteAtBothEnds() {
        RaschModel model = fit(scores(new double[] {-1, 0, 1, .5}, 300, 0));
        double before = Double.NEGATIVE_INFINITY;
        for (int total = 0; total <= 4; total++) {
            double ability = model.ability(total, .95).value();
            assertThat(ability).isGreaterThan(before).isBetween(-10.0, 10.0);
            before = ability;
        }
    }

    @Test
    void easyWrongAndHardRightIsUnusual() {
        var model = new RaschModel(
                List.of(-3.0, -2.0, -1.0, 0.0, 0.0, 1.0, 2.0, 3.0), List.of(.1, .1, .1, .1, .1, .1, .1, .1), -1);
        PatternFit usual = model.fit(true, true, true, true, false, false, false, false)
                .optional()
                .orElseThrow();
        PatternFit odd = model.fit(false, false, false, false, true, true, true, true)
                .optional()
                .orElseThrow();
        assertThat(usual.guttmanErrors()).isZero();
        assertThat(usual.isUnusual()).isFalse();
        assertThat(odd.guttmanErrors()).isEqualTo(15);
        assertThat(odd.isUnusual()).isTrue();
        assertThat(odd.say(Reader.TEACHER).in(Locale.ENGLISH))
                .contains("Talk with the student")
                .doesNotContain("cheat");
        assertThat(model.fit(new boolean[8])).isEqualTo(Answer.undefined(Reason.NO_PATTERN));
    }

    @Test
    void dataThatSayNothingAreExplained() {
        assertThat(ItemResponseGolden.CALIBRATION.rasch(TaskAnswers.empty()))
                .isEqualTo(Answer.undefined(Reason.NO_DATA));
        assertThat(ItemResponseGolden.CALIBRATION.rasch(ItemResponseGolden.answers(new int[][] {{1, 0}, {1, 1}})))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS));
        assertThat(ItemResponseGolden.CALIBRATION.rasch(
                        ItemResponseGolden.answers(new int[][] {{1, 0, 1}, {1, 1, 0}, {1, 0, 0}})))
                .isEqualTo(Answer.undefined(Reason.ALL_RIGHT));
        assertThat(ItemResponseGolden.CALIBRATION.rasch(
                        TaskAnswers.ofPoints(new int[] {2, 2}, new int[] {1, 2}, new int[] {0, 1})))
                .isEqualTo(Answer.undefined(Reason.NOT_RIGHT_OR_WRONG));
    }

    @Test
    void rapidIsBelowATenthOfTheMeanAndTenSeconds() {
        assertThat(new RapidAnswers(40).isRapid(3.9)).isTrue();
        assertThat(new RapidAnswers(40).isRapid(4)).isFalse();
        assertThat(new RapidAnswers(600).threshold()).isEqualTo(10);
    }

    private static RaschModel fit(int[][] scores) {
        return ItemResponseGolden.CALIBRATION
                .rasch(ItemResponseGolden.answers(scores))
                .optional()
                .orElseThrow();
    }

    private int[][] scores(double[] difficulties, int students, double mean) {
        var scores = new int[students][difficulties.length];
        for (int[] row : scores) {
            double ability = mean + 1.2 * random.nextGaussian();
            Arrays.setAll(row, j -> random.nextDouble() < GradedCurve.logistic(ability - difficulties[j]) ? 1 : 0);
        }
        return scores;
    }
}

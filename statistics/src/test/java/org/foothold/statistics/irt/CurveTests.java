package org.foothold.statistics.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Derivatives against differences, and the models against each other. */
class CurveTests {

    private static final double STEP = 1e-5;
    private static final List<double[]> PARAMETERS =
            List.of(new double[] {1.3, .4}, new double[] {.7, 2.1, .3, -1.8}, new double[] {-1.1, 1, .9});

    @Test
    void chancesAddUpToOne() {
        forAll((model, at) -> {
            Curve curve = curve(model, at);
            for (double ability : new double[] {-30, -2, 0, 1.5, 30}) {
                assertThat(curve.chanceFrom(ability, 0)).isCloseTo(1, within(1e-12));
            }
        });
    }

    @Test
    void derivativesAreThoseOfTheLogarithm() {
        forAll((model, at) -> {
            Curve curve = curve(model, at);
            for (int score = 0; score <= curve.most(); score++) {
                for (double ability : new double[] {-2.5, 0, .8}) {
                    int k = score;
                    same(curve.first(ability, k), slope(x -> curve.logChance(x, k), ability));
                    same(curve.second(ability, k), slope(x -> curve.first(x, k), ability));
                    parameters(model, at, ability, k);
                }
            }
        });
    }

    private static void parameters(Model model, double[] at, double ability, int score) {
        Curve.Derivatives by = curve(model, at).derivatives(ability, score);
        for (int i = 0; i < at.length; i++) {
            int changed = i;
            same(by.first()[i], slope(x -> with(model, at, changed, x).logChance(ability, score), at[i]));
            for (int l = 0; l < at.length; l++) {
                int other = l;
                same(
                        by.second()[i][l],
                        slope(
                                x -> with(model, at, changed, x)
                                        .derivatives(ability, score)
                                        .first()[other],
                                at[i]));
            }
        }
    }

    @Test
    void withOneStepTheModelsAreOne() {
        var graded = new GradedCurve(1.2, -.5);
        var partial = new PartialCreditCurve(1.2, -.5);
        for (double ability = -4; ability <= 4; ability += .5) {
            assertThat(graded.logChance(ability, 1)).isCloseTo(partial.logChance(ability, 1), within(1e-12));
            assertThat(graded.second(ability, 0)).isCloseTo(partial.second(ability, 0), within(1e-12));
        }
    }

    @Test
    void stepsOutOfOrderAreImpossible() {
        assertThat(new GradedCurve(1, 1, .5).possible()).isTrue();
        assertThat(new GradedCurve(1, .5, 1).possible()).isFalse();
    }

    private interface Check {
        void of(Model model, double[] at);
    }

    private static void forAll(Check check) {
        for (Model model : Model.values()) {
            PARAMETERS.forEach(at -> check.of(model, at));
        }
    }

    private static Curve curve(Model model, double... at) {
        return model.curve(
                at[0], IntStream.range(1, at.length).mapToDouble(i -> at[i]).toArray());
    }

    private static Curve with(Model model, double[] at, int changed, double to) {
        double[] other = at.clone();
        other[changed] = to;
        return curve(model, other);
    }

    private static double slope(DoubleUnaryOperator f, double at) {
        return (f.applyAsDouble(at + STEP) - f.applyAsDouble(at - STEP)) / (2 * STEP);
    }

    private static void same(double ours, double difference) {
        assertThat(ours).isCloseTo(difference, within(1e-5));
    }
}

package org.foothold.statistics.validation;

import static org.foothold.statistics.validation.CoverageCase.Claim.NOMINAL;
import static org.foothold.statistics.validation.CoverageCase.Claim.NONE;

import java.util.List;
import java.util.SplittableRandom;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.change.Changes;
import org.foothold.statistics.change.TwoWaves;
import org.foothold.statistics.change.TwoWaves.Side;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.ClusterRegression;
import org.foothold.statistics.multilevel.MixedModel;

/** Students within classes: gains of whole classes, and regression on a value of the class. */
final class ChangeCoverage {

    private static final Changes CHANGES = Changes.withDefaults().withMinimum(MinimumInformation.none());
    private static final ClusterRegression REGRESSION = ClusterRegression.withDefaults();
    private static final double EFFECT = 4;
    private static final double BY_START = -.1;
    private static final double SLOPE = .5;

    private ChangeCoverage() {}

    static List<CoverageCase> cases() {
        return List.of(
                new CoverageCase(
                        "difference in differences, CR2",
                        "24 classes of 20, half take part",
                        NOMINAL,
                        random -> GapCoverage.held(
                                CHANGES.sameStudents(waves(random))
                                        .flatMap(found -> found.robust())
                                        .map(found -> found.estimate().interval()),
                                EFFECT / deviationAfter())),
                new CoverageCase(
                        "change of a gap, other students",
                        "normal, 100 + 100 each time",
                        NOMINAL,
                        random -> GapCoverage.held(
                                GapCoverage.gap(random, .5)
                                        .flatMap(earlier -> GapCoverage.gap(random, .3)
                                                .map(later -> CHANGES.ofCohorts(earlier, later)
                                                        .change()
                                                        .interval())),
                                -.2)),
                new CoverageCase(
                        "effect by start, CR2",
                        "24 classes of 20, half take part",
                        NOMINAL,
                        random -> GapCoverage.held(
                                CHANGES.byStart(waves(random))
                                        .map(found -> found.byStart().estimate().interval()),
                                BY_START)),
                new CoverageCase(
                        "difference after adjustment, CR2",
                        "24 classes of 20, half take part",
                        NOMINAL,
                        random -> GapCoverage.held(
                                CHANGES.adjusted(waves(random))
                                        .map(found -> found.studied().estimate().interval()),
                                EFFECT)),
                new CoverageCase(
                        "regression on a value of the class, CR2",
                        "15 classes of 20",
                        NOMINAL,
                        random -> GapCoverage.held(
                                REGRESSION
                                        .of(classes(random, 15))
                                        .map(found -> found.get(1).estimate().interval()),
                                SLOPE)),
                new CoverageCase(
                        "the same, students as independent",
                        "15 classes of 20",
                        NONE,
                        random -> GapCoverage.held(
                                REGRESSION
                                        .ofIndependentStudents()
                                        .of(classes(random, 15))
                                        .map(found -> found.get(1).estimate().interval()),
                                SLOPE)),
                new CoverageCase(
                        "the same, mixed model",
                        "40 classes of 20",
                        NOMINAL,
                        random -> GapCoverage.held(
                                MixedModel.withDefaults()
                                        .of(classes(random, 40))
                                        .map(found ->
                                                found.fixed("x").estimate().interval()),
                                SLOPE)));
    }

    /** Of all students: within sides, whose slopes differ, classes, and half the effect from the middle. */
    private static double deviationAfter() {
        double slopes = (.9 * .9 + (.9 + BY_START) * (.9 + BY_START)) / 2;
        return Math.sqrt(slopes * 10 * 10 + 6 * 6 + 2 * 2 + EFFECT * EFFECT / 4);
    }

    private static TwoWaves waves(SplittableRandom random) {
        TwoWaves waves = TwoWaves.empty();
        for (int j = 0; j < 24; j++) {
            Side side = j % 2 == 0 ? Side.STUDIED : Side.COMPARISON;
            double own = 2 * random.nextGaussian();
            for (int i = 0; i < 20; i++) {
                double before = 50 + 10 * random.nextGaussian();
                double effect = side == Side.STUDIED ? EFFECT + BY_START * (before - 50) : 0;
                double after = 10 + .9 * before + own + effect + 6 * random.nextGaussian();
                waves = waves.add("c" + j, side, before, after);
            }
        }
        return waves;
    }

    private static ClusterProducts classes(SplittableRandom random, int number) {
        ClusterProducts products = ClusterProducts.empty("x");
        for (int j = 0; j < number; j++) {
            double x = random.nextGaussian();
            double own = .5 * random.nextGaussian();
            for (int i = 0; i < 20; i++) {
                products = products.add("c" + j, SLOPE * x + own + random.nextGaussian(), x);
            }
        }
        return products;
    }
}

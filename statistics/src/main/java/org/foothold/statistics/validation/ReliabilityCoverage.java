package org.foothold.statistics.validation;

import static org.foothold.statistics.validation.CoverageCase.Claim.NOMINAL;
import static org.foothold.statistics.validation.CoverageCase.Claim.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.reliability.AlphaComparison.Check;
import org.foothold.statistics.reliability.Consistency;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;
import org.foothold.statistics.tasks.TaskAnalysis;
import org.foothold.statistics.tasks.TaskAnswers;

/** Tasks of one check: normal points that share one factor, and right-or-wrong tasks. */
final class ReliabilityCoverage {

    private static final RightOrWrong MIXED = new RightOrWrong(10, -1.5, 1.5);
    private static final RightOrWrong EASY = new RightOrWrong(10, -4, -2);
    private static final double FINE = 100;
    private static final int FEWER = 16;

    /** Loadings that differ; unique variances of 1. */
    private static final double[] UNEQUAL = {.6, .8, 1, 1.2, 1.4};

    private ReliabilityCoverage() {}

    static List<CoverageCase> cases() {
        return List.of(
                feldt("normal, 10 tasks, 12 students", NOMINAL, random -> normal(random, 12, equal(10)), alpha(10)),
                feldt("normal, 5 tasks, 50 students", NOMINAL, random -> normal(random, 50, equal(5)), alpha(5)),
                feldt(
                        "right or wrong, 10 tasks, 50 students",
                        NOMINAL,
                        random -> MIXED.answers(random, 50),
                        MIXED.alpha()),
                feldt(
                        "right or wrong, 10 tasks, 400 students",
                        NOMINAL,
                        random -> MIXED.answers(random, 400),
                        MIXED.alpha()),
                feldt(
                        "right or wrong, 10 tasks, 20 students",
                        NOMINAL,
                        random -> MIXED.answers(random, 20),
                        MIXED.alpha()),
                feldt(
                        "nearly all right, 10 tasks, 100 students",
                        NONE,
                        random -> EASY.answers(random, 100),
                        EASY.alpha()),
                bootstrap(
                        "α, bootstrap",
                        "nearly all right, 10 tasks, 100 students",
                        NONE,
                        EASY.alpha(),
                        random -> Reliability.bootstrap()
                                .withMinimum(MinimumInformation.none())
                                .alpha(EASY.answers(random, 100))),
                bootstrap(
                        "α, bootstrap",
                        "right or wrong, 10 tasks, 20 students",
                        NONE,
                        MIXED.alpha(),
                        random -> Reliability.bootstrap()
                                .withMinimum(MinimumInformation.none())
                                .alpha(MIXED.answers(random, 20))),
                bootstrap(
                        "ω, bootstrap",
                        "normal, 5 unequal tasks, 60 students",
                        NOMINAL,
                        omega(),
                        random -> Reliability.bootstrap()
                                .withMinimum(MinimumInformation.none())
                                .omega(normal(random, 60, UNEQUAL))),
                bootstrap(
                        "ω, bootstrap",
                        "normal, 5 unequal tasks, 200 students",
                        NOMINAL,
                        omega(),
                        random -> Reliability.bootstrap()
                                .withMinimum(MinimumInformation.none())
                                .omega(normal(random, 200, UNEQUAL))),
                independent(),
                dependent(),
                rest(0, 50),
                rest(4, 100),
                rest(4, 400));
    }

    private static CoverageCase feldt(
            String world, CoverageCase.Claim claim, Function<SplittableRandom, int[][]> scores, double truth) {
        return new CoverageCase(
                "α, Feldt",
                world,
                claim,
                random -> GapCoverage.held(figure(scores.apply(random)).map(Estimate::interval), truth));
    }

    private static Answer<Estimate> figure(int[][] scores) {
        return Reliability.alpha()
                .withMinimum(MinimumInformation.none())
                .of(TaskScores.of(scores))
                .flatMap(Consistency::figure);
    }

    private static CoverageCase bootstrap(
            String interval,
            String world,
            CoverageCase.Claim claim,
            double truth,
            Function<SplittableRandom, Answer<Interval>> bootstrap) {
        return new CoverageCase(
                interval, world, claim, random -> GapCoverage.held(bootstrap.apply(random), truth), FEWER);
    }

    /** α of three checks that are equal: the test at 5 % finds no difference in 95 of 100. */
    private static CoverageCase independent() {
        return new CoverageCase(
                "α of three checks compared, other students", "normal, 8 tasks, 60 students each", NOMINAL, random -> {
                    var checks = new Check[3];
                    Arrays.setAll(checks, i -> check(normal(random, 60, equal(8)), 8, 60));
                    return GapCoverage.held(
                            Reliability.comparison().independent(checks).map(found -> notBelow(found.p())), 1);
                });
    }

    /** Two checks of the same students; their totals correlate as the common factor makes them. */
    private static CoverageCase dependent() {
        return new CoverageCase(
                "α of two checks compared, same students", "normal, 8 tasks each, 60 students", NOMINAL, random -> {
                    int[][] both = normal(random, 60, equal(16));
                    int[][] first = Arrays.stream(both)
                            .map(row -> Arrays.copyOf(row, 8))
                            .toArray(int[][]::new);
                    int[][] second = Arrays.stream(both)
                            .map(row -> Arrays.copyOfRange(row, 8, 16))
                            .toArray(int[][]::new);
                    double r = correlation(totals(first), totals(second));
                    double[][] correlations = {{1, r}, {r, 1}};
                    return GapCoverage.held(
                            Reliability.comparison()
                                    .dependent(correlations, check(first, 8, 60), check(second, 8, 60))
                                    .map(found -> notBelow(found.p())),
                            1);
                });
    }

    private static Check check(int[][] scores, int tasks, long students) {
        return new Check(figure(scores).optional().orElseThrow().value(), tasks, students);
    }

    /** From 0 to 1 where a test at 5 % finds nothing, else empty of 1. */
    private static Interval notBelow(double p) {
        return new Interval(0, p < .05 ? 0 : 1, .95);
    }

    private static CoverageCase rest(int task, int students) {
        int[] most = new int[10];
        Arrays.fill(most, 1);
        return new CoverageCase(
                "correlation with the rest, Fisher",
                "right or wrong, task %d of 10, %d students".formatted(task + 1, students),
                NOMINAL,
                random -> GapCoverage.held(
                        TaskAnalysis.withDefaults()
                                .withMinimum(MinimumInformation.none())
                                .of(TaskAnswers.ofPoints(most, MIXED.answers(random, students)))
                                .flatMap(found -> found.get(task).restInterval()),
                        MIXED.restCorrelation(task)));
    }

    private static double[] equal(int tasks) {
        var loadings = new double[tasks];
        Arrays.fill(loadings, .6);
        return loadings;
    }

    /** k·.36/(k·.36 + 1). */
    private static double alpha(int tasks) {
        return tasks * .36 / (tasks * .36 + 1);
    }

    private static double omega() {
        double sum = Arrays.stream(UNEQUAL).sum();
        return sum * sum / (sum * sum + UNEQUAL.length);
    }

    private static int[][] normal(SplittableRandom random, int students, double[] loadings) {
        var scores = new int[students][loadings.length];
        for (int[] row : scores) {
            double factor = random.nextGaussian();
            for (int j = 0; j < row.length; j++) {
                row[j] = (int) Math.round(FINE * (loadings[j] * factor + random.nextGaussian()));
            }
        }
        return scores;
    }

    private static double[] totals(int[][] scores) {
        return Arrays.stream(scores)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    private static double correlation(double[] x, double[] y) {
        double ofX = Arrays.stream(x).average().orElseThrow();
        double ofY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - ofX) * (x[i] - ofX);
            yy += (y[i] - ofY) * (y[i] - ofY);
            xy += (x[i] - ofX) * (y[i] - ofY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}

package org.foothold.statistics.validation;

import static org.foothold.statistics.validation.CoverageCase.Claim.NOMINAL;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.irt.CalibratedTask;
import org.foothold.statistics.irt.Calibration;

/** Six tasks that are right or wrong, with slopes of .8 to 1.6; the intervals of the easiest and the steepest one. */
final class BankCoverage {

    private static final Calibration CALIBRATION = Calibration.withDefaults().withMinimum(MinimumInformation.none());
    private static final double[] SLOPES = {1.1, .8, 1.4, 1, 1.6, 1.2};
    private static final double[] DIFFICULTIES = {-1.2, -.5, 0, .3, .6, 1.1};
    private static final int STUDENTS = 500;

    private BankCoverage() {}

    static List<CoverageCase> cases() {
        return List.of(
                ofTask("slope of a task, own slopes", 4, task -> Answer.known(task.slope()), SLOPES[4]),
                ofTask(
                        "difficulty of a task, own slopes",
                        0,
                        task -> task.difficulties().getFirst(),
                        DIFFICULTIES[0]),
                new CoverageCase(
                        "deviation of abilities, one slope",
                        world(),
                        NOMINAL,
                        random -> GapCoverage.held(
                                CALIBRATION
                                        .partialCredit(answers(random, false))
                                        .map(bank -> bank.deviation().interval()),
                                1)));
    }

    private static CoverageCase ofTask(
            String name, int task, Function<CalibratedTask, Answer<Estimate>> asked, double truth) {
        return new CoverageCase(
                name,
                world(),
                NOMINAL,
                random -> GapCoverage.held(
                        CALIBRATION
                                .graded(answers(random, true))
                                .flatMap(bank -> asked.apply(bank.tasks().get(task)))
                                .map(Estimate::interval),
                        truth));
    }

    private static String world() {
        return SLOPES.length + " tasks, " + STUDENTS + " students";
    }

    private static AnswerPatterns answers(SplittableRandom random, boolean ownSlopes) {
        var answers = new int[STUDENTS][SLOPES.length];
        for (int[] row : answers) {
            double ability = random.nextGaussian();
            for (int task = 0; task < row.length; task++) {
                double slope = ownSlopes ? SLOPES[task] : 1;
                row[task] = random.nextDouble() < 1 / (1 + Math.exp(slope * (DIFFICULTIES[task] - ability))) ? 1 : 0;
            }
        }
        return AnswerPatterns.empty(1, 1, 1, 1, 1, 1).add(answers);
    }
}

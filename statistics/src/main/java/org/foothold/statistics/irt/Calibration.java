package org.foothold.statistics.irt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.tasks.TaskAnswers;
import org.foothold.statistics.tasks.TaskCounts;

/**
 * Puts the tasks of a bank on one scale, from the answers of a district or state and never of one class. One trait, and given it
 * answers that do not depend on each other. Immutable; docs/statistics/irt.md.
 */
public final class Calibration {

    private static final int LEAST_TASKS_WITH_SLOPES = 3;
    private static final int LEAST_TASKS = 2;

    private final MinimumInformation minimum;
    private final double level;

    private Calibration(MinimumInformation minimum, double level) {
        this.minimum = minimum;
        this.level = level;
    }

    public static Calibration withDefaults() {
        return new Calibration(MinimumInformation.withDefaults(), .95);
    }

    public Calibration withMinimum(MinimumInformation minimum) {
        return new Calibration(minimum, level);
    }

    public Calibration withConfidence(double level) {
        return new Calibration(minimum, level);
    }

    /** The model of Rasch free of any spread of abilities (conditional likelihood); a task left out is wrong. */
    public Answer<RaschModel> rasch(TaskAnswers answers) {
        if (answers.tasks().isEmpty()) {
            return Answer.undefined(Reason.NO_DATA);
        }
        if (answers.tasks().stream().anyMatch(task -> task.mostPoints() != 1)) {
            return Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
        }
        long[] right = answers.tasks().stream().mapToLong(TaskCounts::points).toArray();
        return shown(
                answers.students(),
                () -> RaschFit.of(right, answers.tasks().getFirst().totals()));
    }

    /** Whether the model of Rasch holds for low and high totals alike. */
    public Answer<AndersenTest> andersen(TaskAnswers answers) {
        return rasch(answers).flatMap(model -> AndersenTest.of(answers.tasks(), model));
    }

    /** Tasks with slopes of their own: two parameters where they are right or wrong, else graded response. */
    public Answer<Bank> graded(AnswerPatterns answers) {
        return bank(Model.GRADED, LEAST_TASKS_WITH_SLOPES, answers);
    }

    /** One slope for all tasks: partial credit, the model of Rasch where tasks are right or wrong; abilities spread normally. */
    public Answer<Bank> partialCredit(AnswerPatterns answers) {
        return bank(Model.PARTIAL_CREDIT, LEAST_TASKS, answers);
    }

    private Answer<Bank> bank(Model model, int tasks, AnswerPatterns answers) {
        if (answers.students() == 0) {
            return Answer.undefined(Reason.NO_DATA);
        }
        if (answers.tasks() < tasks) {
            return Answer.notEnough(tasks - answers.tasks(), Counted.TASKS);
        }
        long least = IntStream.range(0, answers.tasks())
                .mapToLong(task -> Arrays.stream(answers.scores(task)).sum())
                .min()
                .orElse(0);
        return shown(least, () -> unused(answers).orElseGet(() -> fitted(model, answers)));
    }

    private <T> Answer<T> shown(long students, Supplier<Answer<T>> answer) {
        return MinimumInformation.shown(students, minimum.calibration(), Counted.STUDENTS, answer);
    }

    private static Optional<Answer<Bank>> unused(AnswerPatterns answers) {
        return IntStream.range(0, answers.tasks())
                .mapToObj(answers::scores)
                .filter(scores -> Arrays.stream(scores).anyMatch(students -> students == 0))
                .map(scores -> Answer.<Bank>undefined(why(scores)))
                .findFirst();
    }

    private static Reason why(long... scores) {
        if (scores.length > 2) {
            return Reason.UNUSED_SCORE;
        }
        return scores[1] > 0 ? Reason.ALL_RIGHT : scores[0] > 0 ? Reason.ALL_WRONG : Reason.NO_DATA;
    }

    private Answer<Bank> fitted(Model model, AnswerPatterns answers) {
        return MarginalFit.of(model, answers).map(found -> {
            List<CalibratedTask> tasks = IntStream.range(0, answers.tasks())
                    .mapToObj(task -> new Calibrated(found, task).task())
                    .toList();
            Estimate deviation = model == Model.GRADED
                    ? Estimate.normal(1, 0, level)
                    : estimate(found.at()[0], found.covariance().get(0, 0));
            return new Bank(model, tasks, deviation, found.logLikelihood(), answers.students());
        });
    }

    private Estimate estimate(double value, double variance) {
        return Estimate.normal(value, Math.sqrt(Math.max(0, variance)), level);
    }

    /** One task of what was found. */
    private final class Calibrated {

        private final MarginalFit.Found found;
        private final int task;

        Calibrated(MarginalFit.Found found, int task) {
            this.found = found;
            this.task = task;
        }

        CalibratedTask task() {
            boolean graded = found.parameters().model() == Model.GRADED;
            Estimate slope = graded ? estimate(at(0), covariance(0, 0)) : Estimate.normal(1, 0, level);
            int[] steps = IntStream.range(1, found.parameters().of(task)).toArray();
            return new CalibratedTask(
                    slope,
                    Arrays.stream(steps)
                            .mapToObj(step -> estimate(at(step), covariance(step, step)))
                            .toList(),
                    Arrays.stream(steps)
                            .mapToObj(step -> graded ? threshold(slope, step) : Answer.known(step(step)))
                            .toList());
        }

        private double at(int step) {
            return found.at()[found.parameters().place(task, step)];
        }

        private double covariance(int one, int other) {
            return found.covariance()
                    .get(found.parameters().place(task, one), found.parameters().place(task, other));
        }

        /** b = −c/a, its variance by the linear part of its change with c and a. */
        private Answer<Estimate> threshold(Estimate slope, int step) {
            if (slope.interval().contains(0)) {
                return Answer.undefined(Reason.UNRELATED_TASK);
            }
            double b = -at(step) / at(0);
            double variance = covariance(step, step) + 2 * b * covariance(0, step) + b * b * covariance(0, 0);
            return Answer.known(estimate(b, variance / (at(0) * at(0))));
        }

        private Estimate step(int step) {
            return step == 1
                    ? estimate(-at(1), covariance(1, 1))
                    : estimate(
                            at(step - 1) - at(step),
                            covariance(step, step) - 2 * covariance(step - 1, step) + covariance(step - 1, step - 1));
        }
    }
}

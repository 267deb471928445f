package org.foothold.statistics.tasks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.numeric.Exact;

/**
 * Looks at every task of a check. With fewer students than the minimum, figures of discrimination and consistency are not shown
 * and weak discrimination is not flagged; negative discrimination is, and from 15 students on a key that may be wrong.
 */
public record TaskAnalysis(double level, MinimumInformation minimum) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public static TaskAnalysis withDefaults() {
        return new TaskAnalysis(.95, MinimumInformation.withDefaults());
    }

    public TaskAnalysis withConfidence(double newLevel) {
        return new TaskAnalysis(newLevel, minimum);
    }

    public TaskAnalysis withMinimum(MinimumInformation newMinimum) {
        return new TaskAnalysis(level, newMinimum);
    }

    /** In the order of the tasks. */
    public Answer<List<TaskFinding>> of(TaskAnswers answers) {
        if (answers.students() < 2) {
            return Answer.notEnough((int) (2 - answers.students()), Counted.STUDENTS);
        }
        double variances =
                answers.tasks().stream().mapToDouble(TaskAnalysis::variance).sum();
        return Answer.known(answers.tasks().stream()
                .map(task -> finding(task, answers.tasks().size(), variances))
                .toList());
    }

    /** α of all tasks, from the same counts. */
    public Answer<Figure> alpha(TaskAnswers answers) {
        return consistency(answers.students(), alphaOf(answers)).map(Figure.Kind.ALPHA::of);
    }

    private static Answer<Double> alphaOf(TaskAnswers answers) {
        int tasks = answers.tasks().size();
        if (answers.students() < 3 || tasks < 2) {
            return tasks < 2
                    ? Answer.notEnough(2 - tasks, Counted.TASKS)
                    : Answer.notEnough((int) (3 - answers.students()), Counted.STUDENTS);
        }
        double total = RestScores.of(answers.tasks().getFirst().totals(), 0).deviation();
        double variances =
                answers.tasks().stream().mapToDouble(TaskAnalysis::variance).sum();
        return total == 0
                ? Answer.undefined(Reason.EVERYONE_THE_SAME)
                : Answer.known(tasks / (tasks - 1.0) * (1 - variances / (total * total)));
    }

    private TaskFinding finding(TaskCounts task, int tasks, double variances) {
        var tails = new Tails(task.totals());
        Answer<Double> rest = Correlations.withRest(task);
        Answer<Double> total = Correlations.withTotal(task);
        Optional<KeyCheck> keyCheck = isKeyed(task) ? KeyCheck.of(task) : Optional.empty();
        return new TaskFinding(
                task.students(),
                task.omitted().total(),
                difficulty(task),
                variance(task),
                discrimination(task, total),
                discrimination(task, rest),
                discrimination(task, rest.flatMap(r -> fisher(r, task.students()))),
                discrimination(task, total.flatMap(r -> biserial(r, task))),
                discrimination(task, rest.flatMap(r -> biserial(r, task))),
                discrimination(task, Answer.known(d27(task, tails))),
                consistency(task.students(), alphaWithout(task, tasks, variances)),
                options(task, tails),
                keyCheck.map(check -> check.shown(figure -> discrimination(task, figure))),
                flags(task, rest, keyCheck));
    }

    private <T> Answer<T> discrimination(TaskCounts task, Answer<T> figure) {
        return MinimumInformation.shown(task.students(), minimum.itemDiscrimination(), Counted.STUDENTS, () -> figure);
    }

    private Answer<Double> consistency(long students, Answer<Double> figure) {
        return MinimumInformation.shown(students, minimum.reliabilityFigures(), Counted.STUDENTS, () -> figure);
    }

    /** Right or wrong, with a wrong answer to compare: its own points are no distractors of a graded task. */
    private static boolean isKeyed(TaskCounts task) {
        return task.mostPoints() == 1;
    }

    private static double difficulty(TaskCounts task) {
        return (double) task.points() / task.students() / task.mostPoints();
    }

    private static double variance(TaskCounts task) {
        long n = task.students();
        return Exact.difference(n, task.squaredPoints(), task.points(), task.points()) / ((double) n * (n - 1));
    }

    /** tanh(atanh r ± z/√(n−3)). */
    private Answer<Interval> fisher(double r, long n) {
        if (n < 4) {
            return Answer.notEnough((int) (4 - n), Counted.STUDENTS);
        }
        if (Math.abs(r) >= 1) {
            return Answer.undefined(Reason.TASKS_REPEAT_EACH_OTHER);
        }
        double z = .5 * Math.log((1 + r) / (1 - r));
        double half = NORMAL.inverseCumulativeProbability((1 + level) / 2) / Math.sqrt(n - 3);
        return Answer.known(new Interval(z - half, z + half, level).map(Math::tanh));
    }

    /** r√(pq)/φ(Φ⁻¹(p)). */
    private static Answer<Double> biserial(double r, TaskCounts task) {
        if (task.mostPoints() != 1) {
            return Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
        }
        double p = difficulty(task);
        return Answer.known(r * Math.sqrt(p * (1 - p)) / NORMAL.density(NORMAL.inverseCumulativeProbability(p)));
    }

    private static double d27(TaskCounts task, Tails tails) {
        return task.answers().values().stream()
                        .mapToDouble(a -> a.points() * (tails.upper(a.totals()) - tails.lower(a.totals())))
                        .sum()
                / task.mostPoints();
    }

    private static Answer<Double> alphaWithout(TaskCounts task, int tasks, double variances) {
        if (tasks < 3) {
            return Answer.notEnough(3 - tasks, Counted.TASKS);
        }
        double rest = task.rest().deviation();
        double k = tasks - 1;
        return rest == 0
                ? Answer.undefined(Reason.EVERYONE_THE_SAME)
                : Answer.known(k / (k - 1) * (1 - (variances - variance(task)) / (rest * rest)));
    }

    private List<OptionFinding> options(TaskCounts task, Tails tails) {
        RestScores all = task.rest();
        return task.answers().entrySet().stream()
                .map(entry -> option(task, all, entry.getKey(), entry.getValue(), tails))
                .toList();
    }

    private OptionFinding option(TaskCounts task, RestScores all, String option, ChosenAnswer chosen, Tails tails) {
        RestScores rest = chosen.rest();
        return new OptionFinding(
                option,
                isKeyed(task) && chosen.points() > 0,
                rest.n(),
                (double) rest.n() / task.students(),
                discrimination(task, Correlations.ofAnswer(all, rest)),
                discrimination(task, mean(rest)),
                discrimination(task, deviation(rest)),
                discrimination(task, Answer.known(tails.lower(chosen.totals()))),
                discrimination(task, Answer.known(tails.upper(chosen.totals()))));
    }

    private static Answer<Double> mean(RestScores rest) {
        return rest.n() == 0 ? Answer.undefined(Reason.NEVER_CHOSEN) : Answer.known(rest.mean());
    }

    private static Answer<Double> deviation(RestScores rest) {
        return rest.n() < 2 ? Answer.notEnough((int) (2 - rest.n()), Counted.STUDENTS) : Answer.known(rest.deviation());
    }

    private Set<TaskFlag> flags(TaskCounts task, Answer<Double> rest, Optional<KeyCheck> keyCheck) {
        var flags = EnumSet.noneOf(TaskFlag.class);
        keyCheck.filter(any -> task.students() >= minimum.keyCheck())
                .flatMap(check -> check.flag(task.students(), task.points() > 0, rest))
                .ifPresent(flags::add);
        double p = difficulty(task);
        addIf(flags, TaskFlag.NEGATIVE_DISCRIMINATION, rest, r -> r < 0);
        if (task.students() >= minimum.itemDiscrimination()) {
            addIf(flags, TaskFlag.LOW_DISCRIMINATION, rest, r -> r >= 0 && r < .20);
        }
        addIf(flags, TaskFlag.VERY_EASY, Answer.known(p), easy -> easy >= .95);
        addIf(flags, TaskFlag.VERY_HARD, Answer.known(p), hard -> hard <= .25);
        double omitted = (double) task.omitted().total() / task.students();
        addIf(flags, TaskFlag.OMITTED_OFTEN, Answer.known(omitted), share -> share >= .10);
        return Collections.unmodifiableSet(flags);
    }

    private static void addIf(Set<TaskFlag> flags, TaskFlag flag, Answer<Double> value, Predicate<Double> rule) {
        if (value.optional().filter(rule).isPresent()) {
            flags.add(flag);
        }
    }

    /** Tasks that students themselves marked as confusing, most credible first: by the lower end of Wilson's interval. */
    public List<Integer> mostConfusing(long[] marked, long[] seen) {
        return IntStream.range(0, marked.length)
                .filter(task -> marked[task] > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        Confusion.credible(marked[b], seen[b], level), Confusion.credible(marked[a], seen[a], level)))
                .toList();
    }
}

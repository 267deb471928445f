package org.foothold.statistics.tasks;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.Reason;
import org.foothold.statistics.numeric.Exact;

/** Pearson correlations from whole sums. */
final class Correlations {

    private Correlations() {}

    /** Of choosing one answer with the rest: of everyone, and of those who chose it. */
    static Answer<Double> ofAnswer(RestScores rest, RestScores mine) {
        if (mine.n() == 0) {
            return Answer.undefined(Reason.NEVER_CHOSEN);
        }
        return pearson(rest.n(), mine.n(), mine.n(), rest, mine.sum());
    }

    /** Of the points with the rest. */
    static Answer<Double> withRest(TaskCounts task) {
        long products = task.answers().values().stream()
                .mapToLong(a -> a.points() * a.rest().sum())
                .sum();
        return pearson(task.students(), task.points(), task.squaredPoints(), task.rest(), products);
    }

    /** Of the points with the total, the task itself included. */
    static Answer<Double> withTotal(TaskCounts task) {
        Histogram all = task.totals();
        long products = task.answers().values().stream()
                .mapToLong(a -> a.points() * RestScores.of(a.totals(), 0).sum())
                .sum();
        return pearson(task.students(), task.points(), task.squaredPoints(), RestScores.of(all, 0), products);
    }

    private static Answer<Double> pearson(long n, long sum, long squares, RestScores rest, long products) {
        if (n < 2) {
            return Answer.notEnough((int) (2 - n), Counted.STUDENTS);
        }
        double own = Exact.difference(n, squares, sum, sum);
        double other = rest.spread();
        if (own == 0 || other == 0) {
            return Answer.undefined(own == 0 ? Reason.CONSTANT_TASK : Reason.EVERYONE_THE_SAME);
        }
        return Answer.known(Math.clamp(Exact.difference(n, products, sum, rest.sum()) / Math.sqrt(own * other), -1, 1));
    }
}

package org.foothold.statistics.tasks;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reason;

/**
 * Whether another answer behaves like the key. b is the wrong answer with the greatest correlation r_b with the rest, s the
 * standard deviation of the rest over everyone, z = (M_b − M_k)/(s√(1/n_b + 1/n_k)). The rules and how often they hit and
 * fail are in docs/statistics/tasks.md.
 *
 * @param bestMinusKey z
 * @param noWorseThanKey z with .3·s added to the difference
 * @param bestMinusOthers b against all other wrong answers, omissions included
 */
public record KeyCheck(
        String best,
        Answer<Double> bestCorrelation,
        long chosen,
        Answer<Double> bestMinusKey,
        Answer<Double> noWorseThanKey,
        Answer<Double> bestMinusOthers) {

    private static final double CLEAR = 1.645;

    static Optional<KeyCheck> of(TaskCounts task) {
        String best = null;
        double most = Double.NEGATIVE_INFINITY;
        RestScores all = task.rest();
        for (var entry : task.answers().entrySet()) {
            double r = Correlations.ofAnswer(all, entry.getValue().rest())
                    .optional()
                    .orElse(Double.NEGATIVE_INFINITY);
            if (entry.getValue().points() == 0 && r > most) {
                best = entry.getKey();
                most = r;
            }
        }
        return best == null ? Optional.empty() : Optional.of(compare(task, best, most));
    }

    private static KeyCheck compare(TaskCounts task, String best, double correlation) {
        RestScores mine = RestScores.NONE;
        RestScores key = RestScores.NONE;
        RestScores others = RestScores.of(task.omitted(), 0);
        for (var entry : task.answers().entrySet()) {
            if (entry.getKey().equals(best)) {
                mine = entry.getValue().rest();
            } else if (entry.getValue().points() > 0) {
                key = key.plus(entry.getValue().rest());
            } else {
                others = others.plus(entry.getValue().rest());
            }
        }
        double s = task.rest().deviation();
        return new KeyCheck(
                best,
                Answer.known(correlation),
                mine.n(),
                z(mine, key, 0, s),
                z(mine, key, .3 * s, s),
                z(mine, others, 0, s));
    }

    private static Answer<Double> z(RestScores a, RestScores b, double ahead, double s) {
        return b.n() == 0
                ? Answer.undefined(Reason.NEVER_CHOSEN)
                : Answer.known((a.mean() - b.mean() + ahead) / (s * Math.sqrt(1.0 / a.n() + 1.0 / b.n())));
    }

    /** With figures only where a rule shows them. */
    KeyCheck shown(UnaryOperator<Answer<Double>> rule) {
        return new KeyCheck(
                best,
                rule.apply(bestCorrelation),
                chosen,
                rule.apply(bestMinusKey),
                rule.apply(noWorseThanKey),
                rule.apply(bestMinusOthers));
    }

    /** The most urgent of the three flags, if any. */
    Optional<TaskFlag> flag(long students, boolean keyChosen, Answer<Double> keyCorrelation) {
        if (!above(bestCorrelation, 0)) {
            return Optional.empty();
        }
        if (above(keyChosen ? bestMinusKey : bestMinusOthers, CLEAR)) {
            return Optional.of(TaskFlag.PROBABLE_MISKEY);
        }
        if (keyCorrelation.optional().orElse(-1.0) < 0) {
            return Optional.of(TaskFlag.POSSIBLE_MISKEY);
        }
        return isPossibleSecondKey(students) ? Optional.of(TaskFlag.POSSIBLE_SECOND_KEY) : Optional.empty();
    }

    private boolean isPossibleSecondKey(long students) {
        return chosen >= Math.max(4, .15 * students) && above(noWorseThanKey, -CLEAR) && above(bestMinusOthers, CLEAR);
    }

    private static boolean above(Answer<Double> z, double limit) {
        return z.optional().orElse(Double.NEGATIVE_INFINITY) > limit;
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

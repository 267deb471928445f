package org.foothold.statistics.dif;

import java.util.function.Predicate;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * A task that is right or wrong, two groups at the same total.
 *
 * @param points Σ n_F(p_F − p_R)/Σ n_F over totals: by how much the focal group's chance of a right answer differs (STD P-DIF,
 *     Dorans & Kulick 1986); the number to say aloud. Below .05 negligible, from .10 to be looked at
 * @param review whether the task is flagged by itself: enough students, and class B or C or a difference that changes with the
 *     total
 */
public record TaskDif(
        Answer<MantelHaenszel> mantelHaenszel, double points, Answer<LogisticDif> logistic, boolean review)
        implements Finding {

    private static final double NEGLIGIBLE = .05;

    static TaskDif of(Strata strata, double level, boolean mayBeFlagged) {
        Answer<MantelHaenszel> mantelHaenszel = MantelHaenszel.of(strata, level);
        Answer<LogisticDif> logistic = LogisticDif.of(strata, level);
        boolean large = holds(mantelHaenszel, found -> found.ets() != EtsClass.A);
        boolean review = mayBeFlagged && (large || holds(logistic, LogisticDif::changes));
        return new TaskDif(mantelHaenszel, points(strata), logistic, review);
    }

    static double points(Strata strata) {
        double sum = 0;
        double focal = 0;
        for (int s : strata.shared()) {
            double nr = strata.students(s, 0);
            double nf = strata.students(s, 1);
            sum += nf * (strata.count(s, 1, 1) / nf - strata.count(s, 0, 1) / nr);
            focal += nf;
        }
        return sum / focal;
    }

    private static <T> boolean holds(Answer<T> answer, Predicate<T> what) {
        return answer.optional().filter(what).isPresent();
    }

    @Override
    public Sentence say(Reader reader) {
        return holds(logistic, LogisticDif::changes)
                ? Sentence.of(reader, "dif.changes")
                : mantelHaenszel
                        .optional()
                        .map(found -> said(found, reader))
                        .orElseGet(() -> Sentence.of(reader, "dif.unclear"));
    }

    /**
     * With 100 students in each group a difference of .05 is within chance: it is no reason to look at the wording. On very easy and very
     * hard tasks points are small where odds are not: there the points stay unsaid.
     */
    private Sentence said(MantelHaenszel found, Reader reader) {
        if (found.isWithinChance() || Math.abs(points) < NEGLIGIBLE) {
            return found.say(reader);
        }
        return points < 0
                ? Sentence.of(reader, "dif.less", Math.round(100 * Math.abs(points)))
                : Sentence.of(reader, "dif.more", Math.round(100 * Math.abs(points)));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

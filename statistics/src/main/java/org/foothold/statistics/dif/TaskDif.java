package org.foothold.statistics.dif;

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
 * @param review whether the task is flagged by itself: class B or C and enough students
 */
public record TaskDif(
        Answer<MantelHaenszel> mantelHaenszel, double points, Answer<LogisticDif> logistic, boolean review)
        implements Finding {

    private static final double NEGLIGIBLE = .05;
    private static final double USUAL = .05;

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

    /** With 100 students in each group a difference of .05 is within chance: it is no reason to look at the wording. */
    private boolean isWithinChance() {
        return mantelHaenszel
                .optional()
                .filter(found -> found.probability() >= USUAL)
                .isPresent();
    }

    @Override
    public Sentence say(Reader reader) {
        if (Math.abs(points) < NEGLIGIBLE) {
            return Sentence.of(reader, "dif.alike");
        }
        if (isWithinChance()) {
            return Sentence.of(reader, "dif.unclear");
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

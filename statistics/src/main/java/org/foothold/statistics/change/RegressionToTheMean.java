package org.foothold.statistics.change;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * How much of a table "low scores rose, high scores fell" is there without any cause: thirds by starting score (equal scores together), gains in
 * standard deviations of each wave, and what error of measurement alone makes of them, (1 − ρ)(x̄ − x̄_third)/s. It is a
 * warning, not a finding about anybody: even what is left over is no effect, since ranks truly change, and nothing in it says
 * who gained from what.
 *
 * @param reliability ρ of the starting score
 */
public record RegressionToTheMean(double reliability, List<Third> thirds) implements Finding {

    private static final int PARTS = 3;

    public RegressionToTheMean {
        thirds = List.copyOf(thirds);
    }

    /**
     * @param gain mean of z_after − z_before
     * @param byErrorAlone what measurement error makes of it
     */
    public record Third(long students, double before, double after, double gain, double byErrorAlone) {

        public double leftOver() {
            return gain - byErrorAlone;
        }

        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    static Answer<RegressionToTheMean> of(StartingScores scores, double reliability) {
        if (scores.students() < PARTS) {
            return Answer.notEnough((int) (PARTS - scores.students()), Counted.STUDENTS);
        }
        StartingScores.Part all = scores.all();
        List<StartingScores.Part> parts = scores.parts(PARTS);
        if (all.after().m2() == 0
                || parts.stream().anyMatch(part -> part.before().n() == 0)) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        return Answer.known(new RegressionToTheMean(
                reliability,
                parts.stream().map(part -> third(part, all, reliability)).toList()));
    }

    private static Third third(StartingScores.Part own, StartingScores.Part all, double reliability) {
        double away = (own.before().mean() - all.before().mean()) / deviation(all.before());
        double gain = (own.after().mean() - all.after().mean()) / deviation(all.after()) - away;
        return new Third(own.before().n(), own.before().mean(), own.after().mean(), gain, -(1 - reliability) * away);
    }

    private static double deviation(Moments moments) {
        return Math.sqrt(moments.m2() / (moments.n() - 1));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(
                reader,
                "change.by_itself",
                thirds.getFirst().gain(),
                thirds.getLast().gain());
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

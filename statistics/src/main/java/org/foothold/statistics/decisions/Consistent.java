package org.foothold.statistics.decisions;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/** What two parallel checks would decide about the same students, as shares that add up to one. */
public record Consistent(double failFail, double failPass, double passFail, double passPass) implements Finding {

    /** Of two decisions that are independent given the student and equally likely to pass in both checks. */
    static Consistent of(double failFail, double passPass) {
        double apart = Math.max(0, (1 - failFail - passPass) / 2);
        return new Consistent(failFail, apart, apart, passPass);
    }

    /** P0: the same decision twice. */
    public double same() {
        return failFail + passPass;
    }

    /** The same by chance: from how many pass each check. */
    public double sameByChance() {
        double first = failFail + failPass;
        double second = failFail + passFail;
        return first * second + (1 - first) * (1 - second);
    }

    /** (P0 − Pc)/(1 − Pc); not when everyone passes, or everyone fails. */
    public Answer<Double> kappa() {
        double chance = sameByChance();
        return chance >= 1 - 1e-15
                ? Answer.undefined(Reason.ONE_CATEGORY)
                : Answer.known((same() - chance) / (1 - chance));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "decisions.same", Math.round(10 * same()));
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.decisions;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * The fewest tasks, and then the lowest cut, with which a student who does {@code nonmaster} of such tasks right passes with at
 * most {@code mayPass} and one who does {@code master} right fails with at most {@code mayFail} (Fhanér 1974, Wilcox 1976).
 */
public record ShortestMasteryTest(int tasks, int cut, double falsePass, double falseFail) implements Finding {

    private static final int LONGEST = 1000;

    public static Answer<ShortestMasteryTest> of(double nonmaster, double master, double mayPass, double mayFail) {
        if (!(0 <= nonmaster && nonmaster < master && master <= 1)) {
            throw new IllegalArgumentException("0 <= nonmaster < master <= 1: " + nonmaster + ", " + master);
        }
        for (int tasks = 1; tasks <= LONGEST; tasks++) {
            var low = BinomialDistribution.of(tasks, nonmaster);
            var high = BinomialDistribution.of(tasks, master);
            for (int cut = 1; cut <= tasks; cut++) {
                double falsePass = low.survivalProbability(cut - 1);
                double falseFail = high.cumulativeProbability(cut - 1);
                if (falsePass <= mayPass && falseFail <= mayFail) {
                    return Answer.known(new ShortestMasteryTest(tasks, cut, falsePass, falseFail));
                }
            }
        }
        return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "decisions.shortest", tasks, cut);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

package org.foothold.statistics.agreement;

import java.util.Arrays;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/** Agreement of many judges beyond chance (Fleiss 1971); {@code standardErrorOfChance} of Fleiss, Nee & Landis (1979). */
public record FleissKappa(double kappa, double observed, double expected, double standardErrorOfChance)
        implements Finding {

    static Answer<FleissKappa> of(JudgedByAll judged) {
        double n = judged.works();
        double k = judged.judges();
        if (n == 0) {
            return Answer.undefined(Reason.NO_DATA);
        }
        if (k < 2) {
            return Answer.notEnough((int) (2 - k), Counted.JUDGES);
        }
        double[] p =
                Arrays.stream(judged.values()).mapToDouble(c -> c / (n * k)).toArray();
        double observed = (judged.squaredValues() - n * k) / (n * k * (k - 1));
        double expected = Arrays.stream(p).map(share -> share * share).sum();
        if (expected >= 1) {
            return Answer.undefined(Reason.ONE_CATEGORY);
        }
        double pq = Arrays.stream(p).map(share -> share * (1 - share)).sum();
        double skew = Arrays.stream(p)
                .map(share -> share * (1 - share) * (1 - 2 * share))
                .sum();
        double se = Math.sqrt(2) / (pq * Math.sqrt(n * k * (k - 1))) * Math.sqrt(pq * pq - skew);
        return Answer.known(new FleissKappa((observed - expected) / (1 - expected), observed, expected, se));
    }

    @Override
    public Sentence say(Reader reader) {
        return Sentence.of(reader, "agreement.many", kappa);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

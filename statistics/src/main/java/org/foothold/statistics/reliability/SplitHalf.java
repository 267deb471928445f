package org.foothold.statistics.reliability;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/** Two halves of a check: their correlation r, 2r/(1 + r) (Spearman–Brown) and 2(1 − (s_a² + s_b²)/s_T²) (Flanagan). */
public record SplitHalf(double correlation, double spearmanBrown, double flanagan) implements Finding {

    static Answer<SplitHalf> oddEven(double[][] s) {
        double[][] half = new double[2][2];
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                half[i % 2][j % 2] += s[i][j];
            }
        }
        double r = half[0][1] / Math.sqrt(half[0][0] * half[1][1]);
        if (!Double.isFinite(r) || r <= -1) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        double flanagan = 2 * (1 - (half[0][0] + half[1][1]) / Covariances.sum(s));
        return Answer.known(new SplitHalf(r, 2 * r / (1 + r), flanagan));
    }

    @Override
    public Sentence say(Reader reader) {
        return Degree.of(spearmanBrown).say(reader);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

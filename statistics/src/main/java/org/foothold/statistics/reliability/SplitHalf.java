package org.foothold.statistics.reliability;

import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/** Two halves of a check: their correlation r, 2r/(1 + r) (Spearman–Brown) and 2(1 − (s_a² + s_b²)/s_T²) (Flanagan). */
public record SplitHalf(double correlation, double spearmanBrown, double flanagan) implements Finding {

    static Answer<SplitHalf> oddEven(TaskScores scores) {
        int[] odd = half(scores, 0);
        int[] even = half(scores, 1);
        double ofOdd = scores.covariance(odd, odd);
        double ofEven = scores.covariance(even, even);
        double total = scores.totalVariance();
        if (ofOdd == 0 || ofEven == 0 || total == 0) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        double r = scores.covariance(odd, even) / Math.sqrt(ofOdd * ofEven);
        if (1 + r < 1e-12) {
            return Answer.undefined(Reason.NO_CONSISTENCY);
        }
        return Answer.known(new SplitHalf(r, 2 * r / (1 + r), 2 * (1 - (ofOdd + ofEven) / total)));
    }

    private static int[] half(TaskScores scores, int first) {
        return IntStream.range(0, scores.tasks())
                .filter(task -> task % 2 == first)
                .toArray();
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

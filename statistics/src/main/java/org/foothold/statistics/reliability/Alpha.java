package org.foothold.statistics.reliability;

import org.apache.commons.statistics.distribution.FDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;

/**
 * Cronbach's α = k/(k−1)·(1 − Σs_j²/s_T²) (Cronbach 1951); of right or wrong tasks it is KR-20. Item and total variances
 * have the same divisor; a task that gave everyone the same score is kept. Interval of Feldt (1965), which assumes the
 * normal two-way model: 1 − (1−α)·F quantiles of n−1 and (n−1)(k−1). Standard error of Duhachek & Iacobucci (2004).
 */
public record Alpha(double level, MinimumInformation minimum) {

    public static Alpha withDefaults() {
        return new Alpha(.95, MinimumInformation.withDefaults());
    }

    public Alpha withConfidence(double newLevel) {
        return new Alpha(newLevel, minimum);
    }

    public Alpha withMinimum(MinimumInformation newMinimum) {
        return new Alpha(level, newMinimum);
    }

    public Answer<Consistency> of(TaskScores scores) {
        return coefficient(scores).map(alpha -> new Consistency(estimate(scores, alpha), scores.students(), minimum));
    }

    /** α without interval and without a rule on showing it. */
    static Answer<Double> coefficient(TaskScores scores) {
        int tasks = scores.tasks();
        long students = scores.students();
        if (tasks < 2) {
            return Answer.notEnough(2 - tasks, Counted.TASKS);
        }
        if (students < 3) {
            return Answer.notEnough((int) (3 - students), Counted.STUDENTS);
        }
        double total = scores.totalVariance();
        if (total == 0) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        return Answer.known(tasks / (tasks - 1.0) * (1 - Covariances.trace(scores.covariances()) / total));
    }

    /** P(F ≥ 1/(1−α)) when the tasks share nothing. */
    public Answer<Double> probabilityOfChance(TaskScores scores) {
        return coefficient(scores)
                .map(alpha -> alpha >= 1
                        ? 0
                        : feldt(scores.students(), scores.tasks()).survivalProbability(1 / (1 - alpha)));
    }

    private Estimate estimate(TaskScores scores, double alpha) {
        return new Estimate(alpha, standardError(scores), interval(alpha, scores.students(), scores.tasks()));
    }

    Interval interval(double alpha, long students, int tasks) {
        FDistribution f = feldt(students, tasks);
        double high = f.inverseCumulativeProbability((1 + level) / 2);
        double low = f.inverseCumulativeProbability((1 - level) / 2);
        return new Interval(1 - (1 - alpha) * high, 1 - (1 - alpha) * low, level);
    }

    private static FDistribution feldt(long students, int tasks) {
        return FDistribution.of(students - 1, (students - 1.0) * (tasks - 1));
    }

    private static double standardError(TaskScores scores) {
        double[][] s = scores.covariances();
        int k = s.length;
        double total = scores.totalVariance();
        double trace = Covariances.trace(s);
        double[] rowSums = Covariances.rowSums(s);
        double ofSquares = 0;
        double ofProduct = 0;
        for (int i = 0; i < k; i++) {
            ofProduct += rowSums[i] * rowSums[i];
            for (int j = 0; j < k; j++) {
                ofSquares += s[i][j] * s[i][j];
            }
        }
        double omega = 2 / (total * total * total) * (total * (ofSquares + trace * trace) - 2 * trace * ofProduct);
        return Math.sqrt(Math.max(0, (double) k * k / ((k - 1.0) * (k - 1.0) * scores.students()) * omega));
    }
}

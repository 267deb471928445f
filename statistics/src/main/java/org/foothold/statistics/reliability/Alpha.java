package org.foothold.statistics.reliability;

import org.apache.commons.statistics.distribution.FDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Interval;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Wilson;

/**
 * Cronbach's α = k/(k−1)·(1 − Σs_j²/s_T²) (Cronbach 1951); of right or wrong tasks it is KR-20. Item and total variances
 * have the same divisor; a task that gave everyone the same score is kept. Interval of Feldt (1965), which assumes the
 * normal two-way model: 1 − (1−α)·F quantiles of n−1 and (n−1)(k−1); where tasks agree in everything it has no error to go by,
 * and its lower end is that of the α which one point on one task would leave, of as many students as Wilson's interval allows.
 * Standard error of Duhachek & Iacobucci (2004), or that of parallel tasks where it is 0 because tasks repeat each other or are
 * constant.
 */
public record Alpha(double level, MinimumInformation minimum) {

    private static final double BY_ROUNDING = 1e-7;

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

    /** α without interval and without a rule on showing it; from whole sums, so that none is 0 and full is 1. */
    static Answer<Double> coefficient(TaskScores scores) {
        int tasks = scores.tasks();
        long students = scores.students();
        if (tasks < 2) {
            return Answer.notEnough(2 - tasks, Counted.TASKS);
        }
        if (students < 3) {
            return Answer.notEnough((int) (3 - students), Counted.STUDENTS);
        }
        double total = scores.totalSpread();
        if (total == 0) {
            return Answer.undefined(Reason.EVERYONE_THE_SAME);
        }
        return Answer.known(tasks * (total - scores.spreadOfTasks()) / ((tasks - 1) * total));
    }

    /** P(F ≥ 1/(1−α)) when the tasks share nothing; as α can be worked out from it, it is shown from as many students on. */
    public Answer<Figure> probabilityOfChance(TaskScores scores) {
        return MinimumInformation.shown(
                scores.students(), minimum.reliabilityFigures(), Counted.STUDENTS, () -> chance(scores));
    }

    private static Answer<Figure> chance(TaskScores scores) {
        return coefficient(scores)
                .map(alpha -> alpha >= 1
                        ? 0
                        : feldt(scores.students(), scores.tasks()).survivalProbability(1 / (1 - alpha)))
                .map(Figure.Kind.CHANCE_OF_CONSISTENCY::of);
    }

    private Estimate estimate(TaskScores scores, double alpha) {
        double likely = alpha < 1 ? alpha : afterFullConsistency(scores);
        Interval interval = feldt(likely, scores.students(), scores.tasks());
        double error = standardError(scores);
        return new Estimate(
                alpha,
                error < BY_ROUNDING ? ofParallelTasks(scores, likely) : error,
                alpha < 1 ? interval : new Interval(interval.lower(), 1, level));
    }

    /** One student who is one point away on one task adds (k−1)/k to the squares of error, whose mean is over n(k−1). */
    private double afterFullConsistency(TaskScores scores) {
        double share = Wilson.interval(0, scores.students(), level)
                .map(Interval::upper)
                .optional()
                .orElseThrow();
        return 1 - share / scores.totalVariance();
    }

    private Interval feldt(double alpha, long students, int tasks) {
        FDistribution f = feldt(students, tasks);
        double high = f.inverseCumulativeProbability((1 + level) / 2);
        double low = f.inverseCumulativeProbability((1 - level) / 2);
        return new Interval(1 - (1 - alpha) * high, 1 - (1 - alpha) * low, level);
    }

    private static FDistribution feldt(long students, int tasks) {
        return FDistribution.of(students - 1, (students - 1.0) * (tasks - 1));
    }

    /** (1−α)·√(2k/((k−1)n)) (van Zyl, Neudecker & Nel 2000). */
    private static double ofParallelTasks(TaskScores scores, double alpha) {
        double k = scores.tasks();
        return (1 - alpha) * Math.sqrt(2 * k / ((k - 1) * scores.students()));
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

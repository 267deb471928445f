package org.foothold.statistics.reliability;

import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Reason;

/** The coefficients beside α, each from the covariances of the tasks alone. */
public record ClassicalDetail() {

    /** k·r̄/(1 + (k−1)·r̄), r̄ the mean correlation of two tasks. */
    public Answer<Double> standardizedAlpha(TaskScores scores) {
        int k = scores.tasks();
        return meanCorrelation(scores).flatMap(r -> Answer.finite(k * r / (1 + (k - 1) * r), Reason.NO_CONSISTENCY));
    }

    public Answer<Double> meanCorrelation(TaskScores scores) {
        return Alpha.coefficient(scores).flatMap(alpha -> {
            double[][] s = scores.covariances();
            if (Covariances.hasConstant(s)) {
                return Answer.undefined(Reason.CONSTANT_TASK);
            }
            int k = s.length;
            return Answer.known((Covariances.sum(Covariances.correlations(s)) - k) / (k * (k - 1.0)));
        });
    }

    public Answer<GuttmanLambdas> lambdas(TaskScores scores) {
        return Alpha.coefficient(scores).map(alpha -> GuttmanLambdas.of(scores));
    }

    /** Odd against even tasks. */
    public Answer<SplitHalf> splitHalf(TaskScores scores) {
        return Alpha.coefficient(scores).flatMap(alpha -> SplitHalf.oddEven(scores.covariances()));
    }

    /** k/(k−1)·(1 − M(k−M)/(k·σ²)) with the variance of the population (Kuder & Richardson 1937, formula 21). */
    public Answer<Double> kr21(TaskScores scores) {
        if (!scores.isRightOrWrong()) {
            return Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
        }
        return Alpha.coefficient(scores).map(alpha -> {
            double variance = Covariances.sum(scores.covariances()) * (scores.students() - 1) / scores.students();
            double k = scores.tasks();
            double mean = scores.meanTotal();
            return k / (k - 1) * (1 - mean * (k - mean) / (k * variance));
        });
    }

    /** Of every task: α of the others. */
    public List<Answer<Double>> alphaWithout(TaskScores scores) {
        return IntStream.range(0, scores.tasks())
                .mapToObj(task -> Alpha.coefficient(scores.without(task)))
                .toList();
    }

    /** s_T·√(1 − α): how far one total lies from the student's true score, in points. */
    public Answer<Double> standardErrorOfMeasurement(TaskScores scores) {
        return Alpha.coefficient(scores).map(alpha -> Math.sqrt(Covariances.sum(scores.covariances()) * (1 - alpha)));
    }

    /** s_T·√(α(1 − α)) around Kelley's estimate; without consistency there is none. */
    public Answer<Double> standardErrorOfEstimation(TaskScores scores) {
        return Alpha.coefficient(scores)
                .flatMap(alpha -> alpha <= 0
                        ? Answer.undefined(Reason.NO_CONSISTENCY)
                        : Answer.known(Math.sqrt(Covariances.sum(scores.covariances()) * alpha * (1 - alpha))));
    }

    /** Kelley's estimate of the true score, α·x + (1 − α)·M. */
    public Answer<Double> estimatedTrueScore(TaskScores scores, double total) {
        return Alpha.coefficient(scores).map(alpha -> {
            double trust = Math.clamp(alpha, 0, 1);
            return trust * total + (1 - trust) * scores.meanTotal();
        });
    }

    /** How many such tasks in all would reach the target, by Spearman and Brown. */
    public Answer<Integer> tasksNeeded(TaskScores scores, double target) {
        if (scores.tasks() < 2) {
            return Answer.notEnough(2 - scores.tasks(), Counted.TASKS);
        }
        return Alpha.coefficient(scores)
                .flatMap(alpha -> SpearmanBrown.factorFor(alpha, target))
                .map(factor -> (int) Math.ceil(scores.tasks() * factor - 1e-9));
    }
}

package org.foothold.statistics.reliability;

import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Figure.Kind;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;

/** The coefficients beside α, each from the covariances of the tasks alone, and each shown only where α is. */
public record ClassicalDetail(MinimumInformation minimum) {

    private static final int MOST = 1000;

    public ClassicalDetail withMinimum(MinimumInformation newMinimum) {
        return new ClassicalDetail(newMinimum);
    }

    /** k·r̄/(1 + (k−1)·r̄), r̄ the mean correlation of two tasks. */
    public Answer<Figure> standardizedAlpha(TaskScores scores) {
        int k = scores.tasks();
        return ofTwoTasks(scores)
                .flatMap(r -> Answer.finite(k * r / (1 + (k - 1) * r), Reason.NO_CONSISTENCY))
                .map(Kind.STANDARDIZED_ALPHA::of);
    }

    public Answer<Figure> meanCorrelation(TaskScores scores) {
        return ofTwoTasks(scores).map(Kind.MEAN_CORRELATION::of);
    }

    private Answer<Double> ofTwoTasks(TaskScores scores) {
        return alpha(scores).flatMap(alpha -> {
            double[][] s = scores.covariances();
            if (Covariances.hasConstant(s)) {
                return Answer.undefined(Reason.CONSTANT_TASK);
            }
            int k = s.length;
            return Answer.known((Covariances.sum(Covariances.correlations(s)) - k) / (k * (k - 1.0)));
        });
    }

    public Answer<GuttmanLambdas> lambdas(TaskScores scores) {
        return alpha(scores).map(alpha -> GuttmanLambdas.of(scores));
    }

    /** Odd against even tasks. */
    public Answer<SplitHalf> splitHalf(TaskScores scores) {
        return alpha(scores).flatMap(alpha -> SplitHalf.oddEven(scores));
    }

    /** k/(k−1)·(1 − M(k−M)/(k·σ²)) with the variance of the population (Kuder & Richardson 1937, formula 21). */
    public Answer<Figure> kr21(TaskScores scores) {
        if (!scores.isRightOrWrong()) {
            return Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
        }
        return alpha(scores).map(alpha -> {
            double variance = scores.totalVariance() * (scores.students() - 1) / scores.students();
            double k = scores.tasks();
            double mean = scores.meanTotal();
            return Kind.KR21.of(k / (k - 1) * (1 - mean * (k - mean) / (k * variance)));
        });
    }

    /** Of every task: α of the others. */
    public List<Answer<Figure>> alphaWithout(TaskScores scores) {
        return IntStream.range(0, scores.tasks())
                .mapToObj(task -> alpha(scores.without(task)).map(Kind.ALPHA::of))
                .toList();
    }

    /** s_T·√(1 − α): how far one total lies from the student's true score, in points. */
    public Answer<Figure> standardErrorOfMeasurement(TaskScores scores) {
        return alpha(scores)
                .map(alpha -> Kind.STANDARD_ERROR_OF_MEASUREMENT.of(Math.sqrt(scores.totalVariance() * (1 - alpha))));
    }

    /** s_T·√(α(1 − α)) around Kelley's estimate; without consistency there is none. */
    public Answer<Figure> standardErrorOfEstimation(TaskScores scores) {
        return alpha(scores)
                .flatMap(alpha -> alpha <= 0
                        ? Answer.undefined(Reason.NO_CONSISTENCY)
                        : Answer.known(Kind.STANDARD_ERROR_OF_ESTIMATION.of(
                                Math.sqrt(scores.totalVariance() * alpha * (1 - alpha)))));
    }

    /** Kelley's estimate of the true score, α·x + (1 − α)·M. */
    public Answer<Figure> estimatedTrueScore(TaskScores scores, double total) {
        return alpha(scores).map(alpha -> {
            double trust = Math.clamp(alpha, 0, 1);
            return Kind.ESTIMATED_TRUE_SCORE.of(trust * total + (1 - trust) * scores.meanTotal());
        });
    }

    /** How many such tasks in all would reach the target, by Spearman and Brown; that not even 1000 would is an answer too. */
    public Answer<Integer> tasksNeeded(TaskScores scores, double target) {
        if (scores.tasks() < 2) {
            return Answer.notEnough(2 - scores.tasks(), Counted.TASKS);
        }
        return alpha(scores)
                .flatMap(alpha -> SpearmanBrown.factorFor(alpha, target))
                .map(factor -> Math.ceil(scores.tasks() * factor - 1e-9))
                .flatMap(needed ->
                        needed <= MOST ? Answer.known(needed.intValue()) : Answer.undefined(Reason.NO_CONSISTENCY));
    }

    private Answer<Double> alpha(TaskScores scores) {
        return MinimumInformation.shown(
                scores.students(), minimum.reliabilityFigures(), Counted.STUDENTS, () -> Alpha.coefficient(scores));
    }
}

package org.foothold.statistics.rasch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Reason;
import org.foothold.statistics.numeric.Roots;
import org.foothold.statistics.tasks.TaskAnswers;
import org.foothold.statistics.tasks.TaskCounts;

/**
 * P(right) = 1/(1 + exp(−(θ − b))) with difficulties b that sum to 0 (Rasch 1960). For a calibrated bank of a district, never for
 * one class.
 *
 * @param errors standard errors of the difficulties
 * @param logLikelihood conditional on the totals
 */
public record RaschModel(List<Double> difficulties, List<Double> errors, double logLikelihood) {

    private static final double FAR = 40;

    public RaschModel {
        difficulties = List.copyOf(difficulties);
        errors = List.copyOf(errors);
    }

    static RaschModel of(double[] difficulties, double[] errors, double logLikelihood) {
        return new RaschModel(
                Arrays.stream(difficulties).boxed().toList(),
                Arrays.stream(errors).boxed().toList(),
                logLikelihood);
    }

    /** From counts of answers to tasks that are right or wrong; a task left out is wrong. */
    public static Answer<RaschModel> fit(TaskAnswers answers) {
        if (answers.tasks().stream().anyMatch(task -> task.mostPoints() != 1)) {
            return Answer.undefined(Reason.NOT_RIGHT_OR_WRONG);
        }
        long[] right = answers.tasks().stream().mapToLong(TaskCounts::points).toArray();
        return right.length == 0
                ? Answer.undefined(Reason.NO_DATA)
                : RaschFit.of(right, answers.tasks().getFirst().totals());
    }

    /**
     * The ability behind a total by weighted likelihood (Warm 1989): r − Σp + J/2I = 0, I = Σpq, J = Σpq(1−2p); finite for all or
     * nothing right too. Standard error 1/√I.
     */
    public Estimate ability(int total, double level) {
        if (total < 0 || total > difficulties.size()) {
            throw new IllegalArgumentException(total + " of " + difficulties.size());
        }
        double theta = Roots.between(at -> weighted(at, total), -FAR, FAR);
        return Estimate.normal(theta, 1 / Math.sqrt(information(theta)), level);
    }

    private double weighted(double theta, int total) {
        double sum = total;
        double j = 0;
        for (double b : difficulties) {
            double p = chance(theta, b);
            double q = chance(-theta, -b);
            sum -= p;
            j += p * q * (q - p);
        }
        return sum + j / (2 * information(theta));
    }

    private double information(double theta) {
        return difficulties.stream()
                .mapToDouble(b -> chance(theta, b) * chance(-theta, -b))
                .sum();
    }

    static double chance(double theta, double b) {
        return 1 / (1 + Math.exp(b - theta));
    }

    /** How usual the answers of one student are; a task left out is wrong. */
    public Answer<PatternFit> fit(boolean... right) {
        if (right.length != difficulties.size()) {
            throw new IllegalArgumentException(right.length + " answers to " + difficulties.size() + " tasks");
        }
        int total = (int) IntStream.range(0, right.length).filter(j -> right[j]).count();
        if (total == 0 || total == right.length) {
            return Answer.undefined(Reason.NO_PATTERN);
        }
        return Answer.known(PatternFit.of(difficulties, ability(total, .95).value(), right));
    }
}

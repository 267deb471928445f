package org.foothold.statistics.reliability;

import java.util.Arrays;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reason;

/** ω = (Σλ)²/((Σλ)² + Σψ) (McDonald 1999) of one common factor; needs three tasks that differ and more students than tasks. */
public record Omega(MinimumInformation minimum) {

    public Omega withMinimum(MinimumInformation newMinimum) {
        return new Omega(newMinimum);
    }

    public Answer<OneFactor> of(TaskScores scores) {
        return MinimumInformation.shown(
                scores.students(), minimum.reliabilityFigures(), Counted.STUDENTS, () -> factor(scores));
    }

    private static Answer<OneFactor> factor(TaskScores scores) {
        if (scores.tasks() < 3) {
            return Answer.notEnough(3 - scores.tasks(), Counted.TASKS);
        }
        if (scores.students() <= scores.tasks()) {
            return Answer.notEnough((int) (scores.tasks() + 1 - scores.students()), Counted.STUDENTS);
        }
        double[][] covariances = ofPopulation(scores);
        return Covariances.hasConstant(covariances)
                ? Answer.undefined(Reason.CONSTANT_TASK)
                : OneFactorFit.of(covariances);
    }

    /** With divisor n, which is the covariance matrix that maximum likelihood knows; ω is the same with either. */
    private static double[][] ofPopulation(TaskScores scores) {
        double shrink = (scores.students() - 1.0) / scores.students();
        return Arrays.stream(scores.covariances())
                .map(row -> Arrays.stream(row).map(c -> c * shrink).toArray())
                .toArray(double[][]::new);
    }
}

package org.foothold.statistics.irt;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Reason;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.numeric.Covariance;

/**
 * Marginal maximum likelihood with abilities spread normally: steps of expectation and maximisation, each maximisation by one step of
 * scoring with the information of the complete data (Lange 1995), until they are small; then Newton's method with the observed
 * information, whose inverse gives the covariances. No step may lower the likelihood.
 */
final class MarginalFit {

    private static final int MOST_STEPS = 300;
    private static final double SMALL = .02;
    private static final double DONE = 1e-8;
    private static final double LEAST_FACTOR = 1e-7;
    private static final double ROUNDING = 1e-13;
    private static final double STEEPEST = 10;
    private static final double FARTHEST = 60;
    private static final double FLAT = 1e-4;

    private final AnswerPatterns answers;
    private final Parameters parameters;
    private double[] at;
    private Expectation now;
    private double last = Double.POSITIVE_INFINITY;

    private MarginalFit(Model model, AnswerPatterns answers) {
        this.answers = answers;
        this.parameters = Parameters.of(model, answers);
        this.at = parameters.start(answers);
        this.now = new Expectation(answers, parameters, at);
    }

    /** @param covariance of all parameters */
    record Found(Parameters parameters, double[] at, DMatrixRMaj covariance, double logLikelihood) {}

    static Answer<Found> of(Model model, AnswerPatterns answers) {
        return new MarginalFit(model, answers).climb();
    }

    private Answer<Found> climb() {
        for (int i = 0; i < MOST_STEPS && !ranAway(); i++) {
            var information = new Information(now);
            Optional<DMatrixRMaj> newton = last < SMALL ? Covariance.of(information.observed()) : Optional.empty();
            Optional<DMatrixRMaj> inverse = newton.or(() -> Covariance.of(information.complete()));
            if (inverse.isEmpty() || !step(inverse.get(), information.slopes())) {
                break;
            }
            if (newton.isPresent() && last < DONE) {
                return found();
            }
        }
        return Answer.undefined(Reason.NO_BEST_FIT);
    }

    /** False where no part of the step keeps the likelihood. */
    private boolean step(DMatrixRMaj inverse, DMatrixRMaj slopes) {
        var step = new DMatrixRMaj(parameters.size(), 1);
        CommonOps_DDRM.mult(inverse, slopes, step);
        last = CommonOps_DDRM.elementMaxAbs(step);
        for (double factor = 1; factor > LEAST_FACTOR; factor /= 2) {
            double[] next = after(step, factor);
            if (possible(next)) {
                var there = new Expectation(answers, parameters, next);
                if (there.logLikelihood() >= now.logLikelihood() - ROUNDING * Math.abs(now.logLikelihood())) {
                    at = next;
                    now = there;
                    return true;
                }
            }
        }
        return false;
    }

    private double[] after(DMatrixRMaj step, double factor) {
        double[] next = at.clone();
        Arrays.setAll(next, i -> at[i] + factor * step.get(i));
        return next;
    }

    private boolean possible(double... next) {
        return IntStream.range(0, parameters.tasks())
                .allMatch(task -> parameters.curve(task, next).possible());
    }

    private boolean ranAway() {
        return slopes().anyMatch(slope -> !(Math.abs(slope) < STEEPEST))
                || Arrays.stream(at).anyMatch(each -> !(Math.abs(each) < FARTHEST));
    }

    private DoubleStream slopes() {
        return IntStream.range(0, parameters.tasks()).mapToDouble(task -> at[parameters.place(task, 0)]);
    }

    private Answer<Found> found() {
        if (slopes().allMatch(slope -> Math.abs(slope) < FLAT)) {
            return Answer.undefined(Reason.NO_CONSISTENCY);
        }
        at = parameters.upright(at);
        now = new Expectation(answers, parameters, at);
        return Covariance.of(new Information(now).observed())
                .map(covariance -> Answer.known(new Found(parameters, at, covariance, now.logLikelihood())))
                .orElse(Answer.undefined(Reason.NO_BEST_FIT));
    }
}

package org.foothold.statistics.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Reason;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.numeric.Covariance;

/**
 * Standard errors from the observed information (Louis 1982) on guesses, slips and the logarithms of shares, the largest as the
 * base: what would be known if profiles were known, less Σ n·Cov(s | pattern). Chances at their edge and groups in which nobody is
 * expected are held as they are.
 */
final class DinaErrors {

    private final AnswerPatterns answers;
    private final List<QMatrix.Alike> alike;
    private final double[] shares;
    private final double[] guesses;
    private final double[] slips;
    private final int tasks;
    private final int[] free;
    private final Optional<DMatrixRMaj> covariance;

    DinaErrors(AnswerPatterns answers, List<QMatrix.Alike> alike, double[] shares, double[] guesses, double[] slips) {
        this.answers = answers;
        this.alike = alike;
        this.shares = shares;
        this.guesses = guesses;
        this.slips = slips;
        this.tasks = guesses.length;
        int base = IntStream.range(0, shares.length)
                .reduce(0, (most, group) -> shares[group] > shares[most] ? group : most);
        this.free = IntStream.range(0, 2 * tasks + shares.length)
                .filter(i -> i < 2 * tasks
                        ? inside(i)
                        : i - 2 * tasks != base && shares[i - 2 * tasks] * answers.students() > DinaFit.EDGE)
                .toArray();
        this.covariance = Covariance.of(information());
    }

    Answer<Double> ofGuess(int task) {
        return error(task);
    }

    Answer<Double> ofSlip(int task) {
        return error(tasks + task);
    }

    private Answer<Double> error(int parameter) {
        int at = Arrays.binarySearch(free, parameter);
        if (at < 0) {
            return Answer.undefined(Reason.SEPARATION);
        }
        return covariance
                .map(found -> Answer.known(Math.sqrt(found.get(at, at))))
                .orElse(Answer.undefined(Reason.NO_BEST_FIT));
    }

    private double chance(int parameter) {
        return parameter < tasks ? guesses[parameter] : slips[parameter - tasks];
    }

    private boolean inside(int parameter) {
        return chance(parameter) > 2 * DinaFit.EDGE && chance(parameter) < 1 - 2 * DinaFit.EDGE;
    }

    private DMatrixRMaj information() {
        var information = new DMatrixRMaj(free.length, free.length);
        var likelihoods = new Likelihoods(alike, guesses, slips);
        var open = new DMatrixRMaj(free.length, free.length);
        answers.forEach((scores, students) -> {
            double[] posterior = shares.clone();
            likelihoods.weigh(posterior, scores);
            double[][] slopes = slopes(scores);
            addComplete(information, posterior, slopes, students);
            CommonOps_DDRM.multInner(deviations(posterior, slopes, students), open);
            CommonOps_DDRM.subtractEquals(information, open);
        });
        return information;
    }

    /** Of the log-likelihood if the profile were known, one row for each group of profiles. */
    private double[][] slopes(int... scores) {
        var slopes = new double[shares.length][free.length];
        for (int group = 0; group < shares.length; group++) {
            for (int i = 0; i < free.length; i++) {
                slopes[group][i] = slope(group, free[i], scores);
            }
        }
        return slopes;
    }

    private double slope(int group, int parameter, int... scores) {
        if (parameter >= 2 * tasks) {
            return (group == parameter - 2 * tasks ? 1 : 0) - shares[parameter - 2 * tasks];
        }
        int task = parameter % tasks;
        boolean slip = parameter >= tasks;
        if (scores[task] == AnswerPatterns.NOT_GIVEN || alike.get(group).able().get(task) != slip) {
            return 0;
        }
        boolean happened = scores[task] == (slip ? 0 : 1);
        return happened ? 1 / chance(parameter) : -1 / (1 - chance(parameter));
    }

    /** Minus the second derivatives: the square of the slope for a chance, π_i[i = l] − π_iπ_l for logarithms of shares. */
    private void addComplete(DMatrixRMaj information, double[] posterior, double[][] slopes, long students) {
        for (int i = 0; i < free.length; i++) {
            if (free[i] < 2 * tasks) {
                for (int group = 0; group < posterior.length; group++) {
                    information.add(i, i, students * posterior[group] * slopes[group][i] * slopes[group][i]);
                }
            }
            for (int l = 0; free[i] >= 2 * tasks && l < free.length; l++) {
                if (free[l] >= 2 * tasks) {
                    double one = shares[free[i] - 2 * tasks];
                    information.add(i, l, students * ((i == l ? one : 0) - one * shares[free[l] - 2 * tasks]));
                }
            }
        }
    }

    private DMatrixRMaj deviations(double[] posterior, double[][] slopes, long students) {
        var rows = new DMatrixRMaj(posterior.length, free.length);
        for (int i = 0; i < free.length; i++) {
            double mean = 0;
            for (int group = 0; group < posterior.length; group++) {
                mean += posterior[group] * slopes[group][i];
            }
            for (int group = 0; group < posterior.length; group++) {
                rows.set(group, i, Math.sqrt(students * posterior[group]) * (slopes[group][i] - mean));
            }
        }
        return rows;
    }
}

package org.foothold.statistics.diagnosis;

import java.util.List;
import org.foothold.statistics.answers.AnswerPatterns;
import org.foothold.statistics.numeric.Logarithms;

/** How likely a pattern is for each group of profiles, at given chances of a guess and a slip. */
final class Likelihoods {

    /** By group of profiles, task and score. */
    private final double[][][] logChances;

    Likelihoods(List<QMatrix.Alike> alike, double[] guesses, double[] slips) {
        logChances = new double[alike.size()][guesses.length][];
        for (int group = 0; group < alike.size(); group++) {
            for (int task = 0; task < guesses.length; task++) {
                double right = alike.get(group).able().get(task) ? 1 - slips[task] : guesses[task];
                logChances[group][task] = new double[] {Math.log1p(-right), Math.log(right)};
            }
        }
    }

    /** Turns the shares of the groups into those given the pattern. @return the logarithm of the chance of the pattern */
    double weigh(double[] shares, int... scores) {
        for (int group = 0; group < shares.length; group++) {
            double sum = Math.log(shares[group]);
            for (int task = 0; task < scores.length; task++) {
                sum += scores[task] == AnswerPatterns.NOT_GIVEN ? 0 : logChances[group][task][scores[task]];
            }
            shares[group] = sum;
        }
        return Logarithms.toShares(shares);
    }
}

package org.foothold.statistics.change;

import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Reason;

/** Regression of after on before and side from variances and covariances, so that the variance of before can be corrected. */
final class ErrorsInVariables {

    private final PairMoments all;
    private final double n;
    private final double within;
    private final double sideVariance;
    private final double beforeSide;
    private final double afterSide;

    ErrorsInVariables(PairMoments comparison, PairMoments studied) {
        all = comparison.merge(studied);
        n = all.n();
        within = (comparison.beforeSquares() + studied.beforeSquares()) / (n - 2);
        double share = comparison.n() * (double) studied.n() / n / (n - 1);
        sideVariance = share;
        beforeSide = share * (studied.before() - comparison.before());
        afterSide = share * (studied.after() - comparison.after());
    }

    Answer<Adjusted.Corrected> corrected(double reliability) {
        if (n < 4) {
            return Answer.notEnough((int) (4 - n), Counted.STUDENTS);
        }
        double variance = all.beforeSquares() / (n - 1);
        double[] plain = solve(variance);
        double[] corrected = solve(variance - (1 - reliability) * within);
        return corrected.length == 0 || plain.length == 0
                ? Answer.undefined(Reason.EVERYONE_THE_SAME)
                : Answer.known(new Adjusted.Corrected(corrected[0], corrected[1], plain[0], plain[1], within));
    }

    /** Slope and difference; nothing where before does not vary within sides. */
    private double[] solve(double variance) {
        double determinant = variance * sideVariance - beforeSide * beforeSide;
        if (!(determinant > 1e-12 * variance * sideVariance)) {
            return new double[0];
        }
        double covariance = all.products() / (n - 1);
        return new double[] {
            (sideVariance * covariance - beforeSide * afterSide) / determinant,
            (variance * afterSide - beforeSide * covariance) / determinant
        };
    }
}

package org.foothold.statistics.reliability;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Finding;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.foothold.statistics.Sentence;

/**
 * Whether α of several checks differ (Woodruff & Feldt 1986; Feldt, Woodruff & Salih 1987): with u = (1−α)^(−1/3),
 * ñ = n(k−1)/(k+1) and S_i² = 2/(9(ñ−1)(1−α)^(2/3)), Σ(u−ū)²/(mean S² − mean S_ij) is about χ² with m−1 degrees of freedom;
 * S_ij = 2r²/(9(ñ−1)(1−α_i)^(1/3)(1−α_j)^(1/3)) for two checks of the same students whose totals correlate r, else 0.
 * From as many students in each check on as the figure of α.
 */
public record AlphaComparison(MinimumInformation minimum) {

    public record Check(double alpha, int tasks, long students) {}

    public record Difference(double chiSquared, int degreesOfFreedom, double p) implements Finding {

        @Override
        public Sentence say(Reader reader) {
            return p < .05 ? Sentence.of(reader, "reliability.differ") : Sentence.of(reader, "reliability.differ_not");
        }

        @Override
        public String toString() {
            return Printed.of(this);
        }
    }

    public AlphaComparison withMinimum(MinimumInformation newMinimum) {
        return new AlphaComparison(newMinimum);
    }

    /** Other students for every check. */
    public Answer<Difference> independent(Check... checks) {
        return usable(checks).flatMap(ready -> {
            double variance = 0;
            for (Check check : ready) {
                variance += variance(check.alpha, check.alpha, 1, effective(check.students, check.tasks));
            }
            return difference(ready, variance / ready.length);
        });
    }

    /** The same students; {@code correlations} of the totals. ñ takes the harmonic mean of the lengths. */
    public Answer<Difference> dependent(double[][] correlations, Check... checks) {
        return usable(checks).flatMap(ready -> {
            double inverse = 0;
            for (Check check : ready) {
                inverse += 1.0 / check.tasks;
            }
            double effective = effective(ready[0].students, ready.length / inverse);
            return difference(ready, meanVariance(ready, effective) - meanCovariance(ready, correlations, effective));
        });
    }

    private Answer<Check[]> usable(Check[] checks) {
        if (checks.length < 2) {
            return Answer.notEnough(2 - checks.length, Counted.GROUPS);
        }
        long fewest = Arrays.stream(checks).mapToLong(Check::students).min().orElseThrow();
        return MinimumInformation.shown(
                fewest, minimum.reliabilityFigures(), Counted.STUDENTS, () -> comparable(checks));
    }

    private static Answer<Check[]> comparable(Check[] checks) {
        for (Check check : checks) {
            if (check.alpha >= 1) {
                return Answer.undefined(Reason.TASKS_REPEAT_EACH_OTHER);
            }
            if (effective(check.students, check.tasks) <= 1) {
                return Answer.notEnough(2, Counted.STUDENTS);
            }
        }
        return Answer.known(checks);
    }

    private static Answer<Difference> difference(Check[] checks, double scale) {
        double mean = 0;
        for (Check check : checks) {
            mean += Math.pow(1 - check.alpha, -1.0 / 3) / checks.length;
        }
        double squares = 0;
        for (Check check : checks) {
            double away = Math.pow(1 - check.alpha, -1.0 / 3) - mean;
            squares += away * away;
        }
        if (!(scale > 0)) {
            return Answer.undefined(Reason.DESIGN_CANNOT_TELL);
        }
        int df = checks.length - 1;
        double p = ChiSquaredDistribution.of(df).survivalProbability(squares / scale);
        return Answer.known(new Difference(squares / scale, df, p));
    }

    private static double meanVariance(Check[] checks, double effective) {
        double sum = 0;
        for (Check check : checks) {
            sum += variance(check.alpha, check.alpha, 1, effective);
        }
        return sum / checks.length;
    }

    private static double meanCovariance(Check[] checks, double[][] r, double effective) {
        double sum = 0;
        for (int i = 0; i < checks.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += variance(checks[i].alpha, checks[j].alpha, r[i][j], effective);
            }
        }
        return sum / (checks.length * (checks.length - 1) / 2.0);
    }

    private static double variance(double alpha, double other, double r, double effective) {
        return 2 * r * r / (9 * (effective - 1) * Math.cbrt((1 - alpha) * (1 - other)));
    }

    private static double effective(long students, double tasks) {
        return students * (tasks - 1) / (tasks + 1);
    }
}

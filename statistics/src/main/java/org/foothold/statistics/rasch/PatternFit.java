package org.foothold.statistics.rasch;

import java.util.List;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Whether a student got easy tasks wrong and hard ones right. A reason to talk with the student (guessing, fear, other teaching,
 * a slip of the line), never a sign of cheating.
 *
 * @param guttmanErrors pairs of tasks with the easier one wrong and the harder one right
 * @param standardized l_z = (l − E)/√V of the log-likelihood l of the pattern, E = Σ(p ln p + q ln q), V = Σpq·ln²(p/q) (Drasgow,
 *     Levine & Williams 1985); low is unusual
 */
public record PatternFit(int guttmanErrors, double standardized) implements Finding {

    private static final double UNUSUAL = -2;

    static PatternFit of(List<Double> difficulties, double theta, boolean... right) {
        double l = 0;
        double expected = 0;
        double variance = 0;
        for (int j = 0; j < right.length; j++) {
            double p = RaschModel.chance(theta, difficulties.get(j));
            double q = RaschModel.chance(-theta, -difficulties.get(j));
            l += Math.log(right[j] ? p : q);
            expected += p * Math.log(p) + q * Math.log(q);
            variance += p * q * Math.log(p / q) * Math.log(p / q);
        }
        return new PatternFit(errors(difficulties, right), variance == 0 ? 0 : (l - expected) / Math.sqrt(variance));
    }

    private static int errors(List<Double> difficulties, boolean... right) {
        int errors = 0;
        for (int easy = 0; easy < right.length; easy++) {
            for (int hard = 0; hard < right.length; hard++) {
                errors += difficulties.get(easy) < difficulties.get(hard) && !right[easy] && right[hard] ? 1 : 0;
            }
        }
        return errors;
    }

    public boolean isUnusual() {
        return standardized < UNUSUAL;
    }

    @Override
    public Sentence say(Reader reader) {
        return isUnusual() ? Sentence.of(reader, "rasch.unusual") : Sentence.of(reader, "rasch.usual");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

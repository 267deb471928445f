package org.foothold.statistics.irt;

import java.util.ArrayList;
import java.util.List;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * Whether a student got easy tasks wrong and hard ones right. A reason to talk with the student (guessing, fear, other teaching,
 * a slip of the line), never a sign of cheating.
 *
 * @param guttmanErrors pairs of steps with the easier one missed and the harder one reached; a task that is right or wrong is one
 *     step. The easier is the likelier one at ability 0
 * @param standardized l_z = (l − E)/√V of the log-likelihood l of the pattern, E = ΣΣP·ln P, V = Σ(ΣP·ln²P − (ΣP·ln P)²) over tasks
 *     and scores (Drasgow, Levine & Williams 1985); low is unusual
 */
public record PatternFit(int guttmanErrors, double standardized) implements Finding {

    private static final double UNUSUAL = -2;

    static PatternFit of(List<? extends Curve> curves, double ability, int... scores) {
        double l = 0;
        double expected = 0;
        double variance = 0;
        for (int j = 0; j < scores.length; j++) {
            double mean = 0;
            double square = 0;
            for (int score = 0; score <= curves.get(j).most(); score++) {
                double log = curves.get(j).logChance(ability, score);
                mean += Math.exp(log) * log;
                square += Math.exp(log) * log * log;
            }
            l += curves.get(j).logChance(ability, scores[j]);
            expected += mean;
            variance += square - mean * mean;
        }
        return new PatternFit(errors(curves, scores), variance > 0 ? (l - expected) / Math.sqrt(variance) : 0);
    }

    private record Step(double easy, boolean reached) {}

    private static int errors(List<? extends Curve> curves, int... scores) {
        var steps = new ArrayList<Step>();
        for (int j = 0; j < scores.length; j++) {
            for (int step = 1; step <= curves.get(j).most(); step++) {
                steps.add(new Step(curves.get(j).chanceFrom(0, step), scores[j] >= step));
            }
        }
        int errors = 0;
        for (Step easy : steps) {
            for (Step hard : steps) {
                errors += easy.easy > hard.easy && !easy.reached && hard.reached ? 1 : 0;
            }
        }
        return errors;
    }

    public boolean isUnusual() {
        return standardized < UNUSUAL;
    }

    @Override
    public Sentence say(Reader reader) {
        return isUnusual() ? Sentence.of(reader, "irt.unusual") : Sentence.of(reader, "irt.usual");
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

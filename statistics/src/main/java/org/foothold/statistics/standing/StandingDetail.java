package org.foothold.statistics.standing;

import java.util.List;
import org.foothold.statistics.Finding;
import org.foothold.statistics.Printed;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/**
 * The numbers behind a standing, for staff and psychometricians; never for students and families.
 *
 * @param standing what may be shown
 * @param levels the probability of each level given the evidence
 * @param credible the fewest neighbouring levels that hold at least 80 % of the probability, lowest first
 * @param pieces how many pieces other than the student's own views were read
 * @param logLikelihood natural logarithm of the probability of the evidence read, under the parameters
 * @param audit the same right-or-wrong evidence seen by the decayed Beta posterior, as a second opinion
 */
public record StandingDetail(
        Standing standing, PerLevel levels, List<Level> credible, int pieces, double logLikelihood, DecayedBeta audit)
        implements Finding {

    public StandingDetail {
        credible = List.copyOf(credible);
    }

    /** P(level ≥ secure). */
    public double probabilitySecure() {
        return levels.atLeast(Level.SECURE);
    }

    /** What may be said aloud is the standing alone. */
    @Override
    public Sentence say(Reader reader) {
        return standing.say(reader);
    }

    @Override
    public String toString() {
        return Printed.of(this);
    }
}

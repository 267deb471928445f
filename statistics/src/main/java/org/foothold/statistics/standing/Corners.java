package org.foothold.statistics.standing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from being certainly at each level at a moment: one filter from every corner of the simplex. All that a
 * filter keeps of the past is a distribution over the levels, so everything that can follow is a mixture of these.
 */
final class Corners {

    private static final int BELOW_SECURE = Level.ON_THE_WAY.ordinal();

    private final LevelChain chain;
    private final Likelihoods likelihoods;
    private final DecisionRule rule;

    Corners(LevelChain chain, Likelihoods likelihoods, DecisionRule rule) {
        this.chain = chain;
        this.likelihoods = likelihoods;
        this.rule = rule;
    }

    /** Σ over l1 &lt; l2 of P(l1 now, l2 at the end | evidence before and after). */
    double probabilityOfRise(Belief now, List<Evidence> after, Instant from, Instant to) {
        var later = new Belief[chain.levels()];
        double likeliest = Double.NEGATIVE_INFINITY;
        for (int level = 0; level < later.length; level++) {
            Track track = read(chain.certainOf(level), after, from);
            track.advanceTo(to);
            later[level] = track.belief();
            likeliest = Math.max(likeliest, later[level].logLikelihood());
        }
        double rise = 0;
        double all = 0;
        for (int level = 0; level < later.length; level++) {
            double weight = now.at(level) * Math.exp(later[level].logLikelihood() - likeliest);
            all += weight;
            rise += weight * later[level].above(level);
        }
        return all > 0 ? rise / all : 0;
    }

    /** The largest difference in P(level ≥ secure) that a past can make to a student without one. */
    double influenceOfThePast(List<Evidence> recent) {
        double fresh = read(chain.begin(), recent, null).belief().above(BELOW_SECURE);
        double furthest = 0;
        for (int level = 0; level < chain.levels(); level++) {
            Belief after =
                    read(chain.certainOf(level), recent, recent.getFirst().at()).belief();
            furthest = Math.max(furthest, Math.abs(after.above(BELOW_SECURE) - fresh));
        }
        return furthest;
    }

    private Track read(Belief begin, List<Evidence> evidence, @Nullable Instant since) {
        var track = new Track(begin, likelihoods, rule, since, DecayedBeta.withDefaults());
        track.readAll(evidence);
        return track;
    }
}

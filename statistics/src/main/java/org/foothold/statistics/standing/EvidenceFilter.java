package org.foothold.statistics.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one definition of a standing: a forward filter over the four levels, a pure fold over the evidence about one
 * student and one target in the order of performance. It is handed that evidence alone, so nothing else can enter a
 * claim. Immutable and thread-safe; make one and keep it.
 *
 * <p>p ← p·exp(G·Δt)·P, then p_l ← p_l·P(e | l) / Σ; see docs/statistics/standing.md for assumptions and rules.
 */
public final class EvidenceFilter {

    private final FilterParameters parameters;
    private final DecisionRule rule;
    private final Set<Method> methods;
    private final LevelChain chain;
    private final Likelihoods likelihoods;
    private final Forecast forecast;

    private EvidenceFilter(FilterParameters parameters, DecisionRule rule, Set<Method> methods) {
        this.parameters = parameters;
        this.rule = rule;
        this.methods = methods;
        this.chain = new LevelChain(
                parameters.start().toArray(),
                parameters.perPiece().matrix(),
                parameters.perDay().generator());
        this.likelihoods = new Likelihoods(parameters);
        this.forecast = new Forecast(chain, likelihoods, rule, methods);
    }

    public static EvidenceFilter withDefaults() {
        return new EvidenceFilter(FilterParameters.defaults(), DecisionRule.defaults(), EnumSet.allOf(Method.class));
    }

    public EvidenceFilter with(FilterParameters replaced) {
        return new EvidenceFilter(replaced, rule, methods);
    }

    public EvidenceFilter with(DecisionRule replaced) {
        return new EvidenceFilter(parameters, replaced, methods);
    }

    /** The methods that suit the target: "how many more" is said for these only. */
    public EvidenceFilter withMethods(Collection<Method> suitable) {
        return new EvidenceFilter(parameters, rule, EnumSet.copyOf(suitable));
    }

    /** Where the student stood when the last piece was performed. The order of the collection means nothing. */
    public Standing standing(Collection<Evidence> evidence) {
        return detail(evidence).standing();
    }

    /** Where the student stands at a date: only what was performed until then, grown older until then. */
    public Standing standing(Collection<Evidence> evidence, Instant at) {
        return detail(evidence, at).standing();
    }

    /** The numbers behind {@link #standing(Collection)}, for staff. */
    public StandingDetail detail(Collection<Evidence> evidence) {
        return detail(track(inOrder(evidence)), false);
    }

    /** The numbers behind {@link #standing(Collection, Instant)}, for staff. */
    public StandingDetail detail(Collection<Evidence> evidence, Instant at) {
        Track track = track(inOrder(until(evidence, at)));
        boolean settledAtLastPiece = isSettled(track);
        track.advanceTo(at);
        return detail(track, settledAtLastPiece);
    }

    private StandingDetail detail(Track track, boolean settledBefore) {
        double[] p = track.belief().distribution();
        return new StandingDetail(
                decide(track, p, settledBefore),
                PerLevel.ofArray(p),
                Credible.levels(p),
                track.pieces(),
                track.belief().logLikelihood(),
                track.audit());
    }

    private Standing decide(Track track, double[] p, boolean settledBefore) {
        if (isSettled(track)) {
            Level level = rule.name(p);
            return new Standing.At(
                    level, level.isAtLeast(Level.SECURE) ? List.of() : forecast.untilSecure(p), track.moved());
        }
        return new Standing.TooEarlyToTell(
                why(track, settledBefore), forecast.untilSettled(p, rule.pieces() - track.pieces()), track.moved());
    }

    private Standing.Why why(Track track, boolean settledBefore) {
        if (track.pieces() == 0) {
            return Standing.Why.NO_EVIDENCE;
        }
        if (track.pieces() < rule.pieces()) {
            return Standing.Why.TOO_FEW;
        }
        return settledBefore ? Standing.Why.LONG_AGO : Standing.Why.NOT_CLEAR;
    }

    private boolean isSettled(Track track) {
        return track.pieces() >= rule.pieces() && rule.isSettled(track.belief().distribution());
    }

    /**
     * Whether the level rose between two dates: P(level at {@code to} &gt; level at {@code from} | all evidence until
     * {@code to}) against the rule's {@code grown}, with evidence other than the student's own view on both sides.
     */
    public Growth growth(Collection<Evidence> evidence, Instant from, Instant to) {
        List<Evidence> ordered = inOrder(until(evidence, to));
        List<Evidence> before =
                ordered.stream().filter(piece -> !piece.at().isAfter(from)).toList();
        List<Evidence> after = ordered.subList(before.size(), ordered.size());
        if (before.stream().allMatch(Evidence::isOwnView) || after.stream().allMatch(Evidence::isOwnView)) {
            return Growth.TOO_EARLY_TO_TELL;
        }
        return probabilityOfRise(before, after, from, to) >= rule.grown() ? Growth.GROWN : Growth.NOT_SHOWN;
    }

    /** Σ over l1 &lt; l2 of P(l1 at from, l2 at to | all evidence): one filter for each level at the first date. */
    private double probabilityOfRise(List<Evidence> before, List<Evidence> after, Instant from, Instant to) {
        Track earlier = track(before);
        earlier.advanceTo(from);
        double rise = 0;
        double all = 0;
        for (int level = 0; level < chain.levels(); level++) {
            var vertex = new double[chain.levels()];
            vertex[level] = 1;
            Track later = new Track(chain.beginAt(vertex), likelihoods, from);
            later.readAll(after);
            later.advanceTo(to);
            double weight = earlier.belief().at(level) * Math.exp(later.belief().logLikelihood());
            all += weight;
            for (int higher = level + 1; higher < chain.levels(); higher++) {
                rise += weight * later.belief().at(higher);
            }
        }
        return all > 0 ? rise / all : 0;
    }

    private Track track(List<Evidence> ordered) {
        var track = new Track(chain.begin(), likelihoods, null);
        track.readAll(ordered);
        return track;
    }

    private static List<Evidence> until(Collection<Evidence> evidence, Instant at) {
        return evidence.stream().filter(piece -> !piece.at().isAfter(at)).toList();
    }

    /**
     * In order of performance, with the latest of the student's own views only: what one thinks of oneself is one
     * source however often it is said, so it counts once.
     */
    private static List<Evidence> inOrder(Collection<Evidence> evidence) {
        var ordered = new ArrayList<>(evidence);
        ordered.sort(Evidence.BY_PERFORMANCE);
        int latest = ordered.size() - 1;
        while (latest >= 0 && !ordered.get(latest).isOwnView()) {
            latest--;
        }
        if (latest > 0) {
            ordered.subList(0, latest).removeIf(Evidence::isOwnView);
        }
        return ordered;
    }
}

package org.foothold.statistics.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private final DecayedBeta audit;
    private final LevelChain chain;
    private final Likelihoods likelihoods;
    private final Forecast forecast;
    private final Corners corners;

    private EvidenceFilter(FilterParameters parameters, DecisionRule rule, Set<Method> methods, DecayedBeta audit) {
        this.parameters = parameters;
        this.rule = rule;
        this.methods = methods;
        this.audit = audit;
        this.chain = new LevelChain(
                parameters.start().toArray(),
                parameters.perPiece().rows(),
                parameters.perDay().generator());
        this.likelihoods = new Likelihoods(parameters);
        this.forecast = new Forecast(chain, likelihoods, rule, methods);
        this.corners = new Corners(chain, likelihoods, rule);
    }

    public static EvidenceFilter withDefaults() {
        return new EvidenceFilter(
                FilterParameters.defaults(),
                DecisionRule.defaults(),
                EnumSet.allOf(Method.class),
                DecayedBeta.withDefaults());
    }

    public EvidenceFilter with(FilterParameters replaced) {
        return new EvidenceFilter(replaced, rule, methods, audit);
    }

    public EvidenceFilter with(DecisionRule replaced) {
        return new EvidenceFilter(parameters, replaced, methods, audit);
    }

    /** The methods that suit the target: "how many more" is said for these only. */
    public EvidenceFilter withMethods(Collection<Method> suitable) {
        if (suitable.isEmpty()) {
            throw new IllegalArgumentException("no method suits no target");
        }
        return new EvidenceFilter(parameters, rule, EnumSet.copyOf(suitable), audit);
    }

    /** Where the second opinion begins, best at the {@link EmpiricalPrior} of the class or the bank. It decides nothing. */
    public EvidenceFilter withAudit(DecayedBeta start) {
        return new EvidenceFilter(parameters, rule, methods, start);
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
        Track track = track(inOrder(evidence));
        return detail(track, track.settled());
    }

    /** The numbers behind {@link #standing(Collection, Instant)}, for staff. */
    public StandingDetail detail(Collection<Evidence> evidence, Instant at) {
        Track track = track(inOrder(until(evidence, at)));
        Optional<Level> atLastPiece = track.settled();
        track.advanceTo(at);
        return detail(track, atLastPiece);
    }

    private StandingDetail detail(Track track, Optional<Level> atLastPiece) {
        double[] p = track.belief().distribution();
        Standing standing = track.settled()
                .map(level -> at(level, track, p))
                .orElseGet(() -> tooEarly(atLastPiece.isPresent(), track, p));
        return new StandingDetail(
                standing,
                PerLevel.ofArray(p),
                Credible.levels(p),
                track.pieces(),
                track.belief().logLikelihood(),
                track.audit());
    }

    private Standing at(Level level, Track track, double[] p) {
        boolean has = level.isAtLeast(Level.SECURE);
        return new Standing.At(level, has ? List.of() : forecast.untilSecure(p), track.moved());
    }

    private Standing tooEarly(boolean settledBefore, Track track, double[] p) {
        return new Standing.TooEarlyToTell(
                why(track.pieces(), settledBefore),
                forecast.untilSettled(p, rule.pieces() - track.pieces()),
                track.moved());
    }

    private Standing.Why why(int pieces, boolean settledBefore) {
        if (pieces == 0) {
            return Standing.Why.NO_EVIDENCE;
        }
        if (pieces < rule.pieces()) {
            return Standing.Why.TOO_FEW;
        }
        return settledBefore ? Standing.Why.LONG_AGO : Standing.Why.NOT_CLEAR;
    }

    /**
     * Whether the level rose between two dates: the probability of a rise against the rule's {@code grown}, with
     * evidence other than the student's own view on both sides.
     */
    public Growth growth(Collection<Evidence> evidence, Instant from, Instant to) {
        List<Evidence> before = until(evidence, from);
        List<Evidence> all = until(evidence, to);
        if (pieces(before) == 0 || pieces(all) <= pieces(before)) {
            return Growth.TOO_EARLY_TO_TELL;
        }
        return probabilityOfRise(evidence, from, to) >= rule.grown() ? Growth.GROWN : Growth.NOT_SHOWN;
    }

    /**
     * P(level at {@code to} &gt; level at {@code from} | all evidence until {@code to}), for staff: the joint
     * distribution of both levels, from one filter for each level that the student may have had at the first date.
     */
    public double probabilityOfRise(Collection<Evidence> evidence, Instant from, Instant to) {
        List<Evidence> ordered = inOrder(until(evidence, to));
        int split = (int)
                ordered.stream().filter(piece -> !piece.at().isAfter(from)).count();
        Track earlier = track(ordered.subList(0, split));
        earlier.advanceTo(from);
        return corners.probabilityOfRise(earlier.belief(), ordered.subList(split, ordered.size()), from, to);
    }

    /**
     * How much anything that came before can still matter once these pieces are read: the largest difference in
     * P(level ≥ secure) between a student with some earlier evidence, whatever it was, and one with none. One when
     * nothing is read.
     */
    public double influenceOfThePast(Collection<Evidence> recent) {
        return recent.isEmpty() ? 1 : corners.influenceOfThePast(inOrder(recent));
    }

    private Track track(List<Evidence> ordered) {
        var track = new Track(chain.begin(), likelihoods, rule, null, audit);
        track.readAll(ordered);
        return track;
    }

    private static long pieces(List<Evidence> evidence) {
        return evidence.stream().filter(piece -> !piece.isOwnView()).count();
    }

    private static List<Evidence> until(Collection<Evidence> evidence, Instant at) {
        return evidence.stream().filter(piece -> !piece.at().isAfter(at)).toList();
    }

    /**
     * In order of performance, with the latest of the student's own views only: what one thinks of oneself is one
     * source however often it is said, so it counts once.
     */
    static List<Evidence> inOrder(Collection<Evidence> evidence) {
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

package org.foothold.statistics.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How much more evidence is likely to settle a standing, for each method. A method stands for its typical piece: a
 * choice of four, a constructed answer, a level judged by the teacher, a yes-or-no observation.
 */
final class Forecast {

    private static final double TYPICAL_GUESS = .25;
    /** Nobody waits for more than this: it stands for "many". */
    private static final int MOST = 20;

    private static final int SECURE = Level.SECURE.ordinal();

    private final LevelChain chain;
    private final DecisionRule rule;
    private final Map<Method, Outcomes> outcomes = new EnumMap<>(Method.class);

    /** The likelihood rows of all outcomes of a piece, and the row of a plain success. */
    private record Outcomes(List<double[]> all, double[] success) {}

    Forecast(LevelChain chain, Likelihoods likelihoods, DecisionRule rule, Set<Method> methods) {
        this.chain = chain;
        this.rule = rule;
        methods.forEach(method -> outcomes.put(method, outcomes(method, likelihoods)));
    }

    private static Outcomes outcomes(Method method, Likelihoods likelihoods) {
        return switch (method) {
            case SELECTED_RESPONSE ->
                yesOrNo(likelihoods.answered(true, TYPICAL_GUESS), likelihoods.answered(false, TYPICAL_GUESS));
            case WRITTEN_RESPONSE -> yesOrNo(likelihoods.answered(true, 0), likelihoods.answered(false, 0));
            case PERSONAL_COMMUNICATION -> yesOrNo(likelihoods.observed(true), likelihoods.observed(false));
            case PERFORMANCE -> levels(likelihoods);
        };
    }

    private static Outcomes yesOrNo(double[] yes, double[] no) {
        return new Outcomes(List.of(yes, no), yes);
    }

    private static Outcomes levels(Likelihoods likelihoods) {
        var rows = new ArrayList<double[]>();
        for (Level level : Level.values()) {
            rows.add(likelihoods.judged(level, Judge.TEACHER));
        }
        return new Outcomes(List.copyOf(rows), likelihoods.judged(Level.SECURE, Judge.TEACHER));
    }

    /** The expected number of further pieces until it is settled, for each method, soonest first. */
    List<MoreEvidence> untilSettled(double[] p, int atLeast) {
        return sorted(method -> Math.clamp(expectedPieces(p, method), Math.max(1, atLeast), MOST));
    }

    /** How many successes in a row would show that the student is secure, for each method, soonest first. */
    List<MoreEvidence> untilSecure(double[] p) {
        return sorted(method -> successesUntilSecure(p, method.success()));
    }

    private List<MoreEvidence> sorted(ToIntFunction<Outcomes> pieces) {
        return outcomes.entrySet().stream()
                .map(entry -> new MoreEvidence(entry.getKey(), pieces.applyAsInt(entry.getValue())))
                .sorted(Comparator.comparingInt(MoreEvidence::pieces).thenComparing(MoreEvidence::method))
                .toList();
    }

    private int successesUntilSecure(double[] p, double[] success) {
        Belief belief = chain.beginAt(p);
        int pieces = 0;
        while (pieces < MOST && belief.at(SECURE) + belief.at(SECURE + 1) < rule.secure()) {
            belief.step();
            belief.see(success);
            pieces++;
        }
        return pieces;
    }

    /**
     * Wald's expected sample number of a sequential test of <em>secure</em> against <em>not secure</em>: on each side
     * the distance from the present log odds to that side's boundary over the information (Kullback-Leibler) that one
     * piece is expected to bring, averaged over the present belief in the two sides.
     */
    private int expectedPieces(double[] p, Outcomes method) {
        double secure = p[SECURE] + p[SECURE + 1];
        double notSecure = p[0] + p[1];
        if (secure == 0 || notSecure == 0) {
            return 0;
        }
        double up = 0;
        double down = 0;
        for (double[] likelihood : method.all()) {
            double ifSecure = (p[SECURE] * likelihood[SECURE] + p[SECURE + 1] * likelihood[SECURE + 1]) / secure;
            double ifNot = (p[0] * likelihood[0] + p[1] * likelihood[1]) / notSecure;
            up += information(ifSecure, ifNot);
            down += information(ifNot, ifSecure);
        }
        double odds = Math.log(secure / notSecure);
        double pieces =
                secure * (logOdds(rule.secure()) - odds) / up + notSecure * (odds - logOdds(rule.notSecure())) / down;
        return (int) Math.ceil(Math.min(pieces, MOST));
    }

    /** One term of the Kullback-Leibler divergence; what cannot happen brings none. */
    private static double information(double chance, double otherwise) {
        return chance > 0 ? chance * Math.log(chance / otherwise) : 0;
    }

    private static double logOdds(double p) {
        return Math.log(p / (1 - p));
    }
}

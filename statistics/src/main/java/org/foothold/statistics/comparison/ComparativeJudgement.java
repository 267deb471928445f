package org.foothold.statistics.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.ejml.data.DMatrixRMaj;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Figure;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.Reason;

/**
 * Comparative judgement by the model of Bradley & Terry (1952): P(i better than j) = 1/(1 + e^{θ_j−θ_i}). By default a weak prior
 * N(0, 1/λ), λ = .1, keeps perfect records and designs in parts finite; {@link #byMaximumLikelihood} does without and says when it
 * cannot. Assumes that all judges look for the same quality and that comparisons are independent. Ten to fifteen comparisons for
 * each piece are usual. Immutable.
 */
public final class ComparativeJudgement {

    private static final double WEAK = .1;

    private final double ridge;
    private final double level;
    private final MinimumInformation minimum;

    private ComparativeJudgement(double ridge, double level, MinimumInformation minimum) {
        this.ridge = ridge;
        this.level = level;
        this.minimum = minimum;
    }

    public static ComparativeJudgement withDefaults() {
        return new ComparativeJudgement(WEAK, .95, MinimumInformation.withDefaults());
    }

    /** λ, the inverse of the prior's variance. */
    public ComparativeJudgement withPrior(double lambda) {
        if (!(lambda > 0)) {
            throw new IllegalArgumentException("a positive weight: " + lambda);
        }
        return new ComparativeJudgement(lambda, level, minimum);
    }

    public ComparativeJudgement byMaximumLikelihood() {
        return new ComparativeJudgement(0, level, minimum);
    }

    public ComparativeJudgement withConfidence(double level) {
        return new ComparativeJudgement(ridge, level, minimum);
    }

    public ComparativeJudgement withMinimum(MinimumInformation minimum) {
        return new ComparativeJudgement(ridge, level, minimum);
    }

    public Answer<Order> of(Comparisons comparisons) {
        List<String> objects = List.copyOf(comparisons.objects());
        if (objects.isEmpty()) {
            return Answer.notEnough(1, Counted.COMPARISONS);
        }
        var fit = BradleyTerry.of(comparisons, objects, ridge);
        var links = new Links(fit);
        if (ridge == 0 && !links.linkedBothWays()) {
            return Answer.undefined(links.linked() ? Reason.PERFECT_RECORD : Reason.NOT_LINKED);
        }
        return fit.converged() ? Answer.known(order(comparisons, objects, fit)) : Answer.undefined(Reason.NO_BEST_FIT);
    }

    private Order order(Comparisons comparisons, List<String> objects, BradleyTerry fit) {
        DMatrixRMaj covariance = fit.covariance();
        var pieces = new ArrayList<Order.Piece>();
        for (int a = 0; a < objects.size(); a++) {
            pieces.add(piece(objects.get(a), a, fit, Math.sqrt(covariance.get(a, a))));
        }
        return new Order(pieces, reliability(pieces), judges(comparisons, objects, fit), fit.logLikelihood());
    }

    private Order.Piece piece(String name, int a, BradleyTerry fit, double error) {
        double surprise = 0;
        double expected = 0;
        double times = 0;
        for (int b = 0; b < fit.size(); b++) {
            double p = fit.chance(a, b);
            surprise += fit.wins(a, b) * (1 - p) * (1 - p) + fit.wins(b, a) * p * p;
            expected += fit.times(a, b) * p * (1 - p);
            times += fit.times(a, b);
        }
        return new Order.Piece(name, Estimate.normal(fit.theta(a), error, level), surprise / expected, times);
    }

    private Answer<Figure> reliability(List<Order.Piece> pieces) {
        return shown(pieces.size(), () -> separation(pieces));
    }

    /** How two orders go together, or how far one is more than error, comes out high by chance on few works. */
    private <T> Answer<T> shown(int works, Supplier<Answer<T>> answer) {
        return MinimumInformation.shown(works, minimum.kappa(), Counted.WORKS, answer);
    }

    private static Answer<Figure> separation(List<Order.Piece> pieces) {
        Moments qualities = Moments.of(
                pieces.stream().mapToDouble(piece -> piece.quality().value()).toArray());
        double variance = qualities.m2() / (qualities.n() - 1);
        double noise = pieces.stream()
                .mapToDouble(piece -> Math.pow(piece.quality().standardError(), 2))
                .average()
                .orElseThrow();
        return variance > 0
                ? Answer.known(Figure.Kind.SEPARATION.of(Math.max(0, (variance - noise) / variance)))
                : Answer.undefined(Reason.EVERYONE_THE_SAME);
    }

    private static Map<String, Double> judges(Comparisons comparisons, List<String> objects, BradleyTerry fit) {
        var surprise = new TreeMap<String, Double>();
        var expected = new TreeMap<String, Double>();
        comparisons.halves().forEach((verdict, halves) -> {
            double p = fit.chance(objects.indexOf(verdict.better()), objects.indexOf(verdict.worse()));
            double wins = Comparisons.wins(halves);
            surprise.merge(verdict.judge(), wins * (1 - p) * (1 - p), Double::sum);
            expected.merge(verdict.judge(), wins * p * (1 - p), Double::sum);
        });
        surprise.replaceAll((judge, sum) -> sum / expected.getOrDefault(judge, 1.0));
        return surprise;
    }

    /**
     * The correlation of two orders, each from every other judge, stepped up to all of them by Spearman and Brown: 2r/(1+r). Honest
     * also where pairs were chosen by what was known. At least 0. From 20 works on that both halves have seen: on four works pure chance
     * makes .8 or more in one of six.
     */
    public Answer<Figure> splitHalf(Comparisons comparisons) {
        List<String> judges = List.copyOf(comparisons.judges());
        if (judges.size() < 2) {
            return Answer.notEnough(2 - judges.size(), Counted.JUDGES);
        }
        Comparisons odd = comparisons.ofJudges(judge -> judges.indexOf(judge) % 2 == 0);
        Comparisons even = comparisons.ofJudges(judge -> judges.indexOf(judge) % 2 == 1);
        return of(odd).flatMap(one -> of(even).flatMap(other -> agreement(one, other)));
    }

    private Answer<Figure> agreement(Order one, Order other) {
        Map<String, Double> there = new TreeMap<>();
        other.pieces().forEach(piece -> there.put(piece.name(), piece.quality().value()));
        List<double[]> both = one.pieces().stream()
                .filter(piece -> there.containsKey(piece.name()))
                .map(piece -> new double[] {piece.quality().value(), there.getOrDefault(piece.name(), 0.0)})
                .toList();
        return shown(both.size(), () -> both.size() < 3 ? Answer.undefined(Reason.NOT_LINKED) : stepped(both));
    }

    private static Answer<Figure> stepped(List<double[]> both) {
        double r = correlation(both);
        return Double.isFinite(r)
                ? Answer.known(Figure.Kind.SAME_ORDER.of(r <= 0 ? 0 : 2 * r / (1 + r)))
                : Answer.undefined(Reason.EVERYONE_THE_SAME);
    }

    private static double correlation(List<double[]> pairs) {
        Moments x = Moments.of(pairs.stream().mapToDouble(pair -> pair[0]).toArray());
        Moments y = Moments.of(pairs.stream().mapToDouble(pair -> pair[1]).toArray());
        double sum = pairs.stream()
                .mapToDouble(pair -> (pair[0] - x.mean()) * (pair[1] - y.mean()))
                .sum();
        return sum / Math.sqrt(x.m2() * y.m2());
    }

    /** The pair to be compared next. */
    public record Pair(String one, String other) {}

    /**
     * The two pieces that tell most: greatest p(1−p)/(1 + times compared) among the pairs this judge has not seen, the first of
     * equals by name. Empty when they have seen all.
     */
    public Optional<Pair> nextPair(Collection<String> pieces, Comparisons comparisons, String judge) {
        var all = new TreeSet<>(pieces);
        all.addAll(comparisons.objects());
        List<String> objects = List.copyOf(all);
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        var fit = BradleyTerry.of(comparisons, objects, ridge > 0 ? ridge : WEAK);
        Set<Pair> seen = pairs(comparisons.ofJudges(judge::equals));
        return unseen(new TreeSet<>(pieces), seen).stream()
                .max(Comparator.comparingDouble(
                                (Pair pair) -> tells(fit, objects.indexOf(pair.one()), objects.indexOf(pair.other())))
                        .thenComparing(Comparator.comparing(Pair::one)
                                .thenComparing(Pair::other)
                                .reversed()));
    }

    private static double tells(BradleyTerry fit, int a, int b) {
        return fit.chance(a, b) * fit.chance(b, a) / (1 + fit.times(a, b));
    }

    private static Set<Pair> pairs(Comparisons comparisons) {
        var pairs = new HashSet<Pair>();
        comparisons.halves().keySet().forEach(verdict -> {
            pairs.add(new Pair(verdict.better(), verdict.worse()));
            pairs.add(new Pair(verdict.worse(), verdict.better()));
        });
        return pairs;
    }

    private static List<Pair> unseen(Collection<String> pieces, Set<Pair> seen) {
        return pieces.stream()
                .flatMap(one -> pieces.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> new Pair(one, other)))
                .filter(pair -> !seen.contains(pair))
                .toList();
    }
}

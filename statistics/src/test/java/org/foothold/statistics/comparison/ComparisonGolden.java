package org.foothold.statistics.comparison;

import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.MinimumInformation;
import tools.jackson.databind.JsonNode;

/**
 * R: Newton on the (penalised) likelihood; BradleyTerry2 agrees. With a prior the reference counts the common shift of all pieces
 * as error, which no comparison can tell and no order needs; we leave it out, so rows add 1/(nλ) to our variances.
 */
public final class ComparisonGolden extends GoldenRows {

    private static final ComparativeJudgement JUDGEMENT =
            ComparativeJudgement.withDefaults().withMinimum(MinimumInformation.none());

    public ComparisonGolden() {
        super("Comparative judgement");
        order("journal_citations", "Stigler 1994");
        order("baseball1987", "Agresti 2002");
        order("sim_cj20", "simulated");
        order("edge_perfect_record", "constructed");
    }

    private void order(String name, String source) {
        data("comparative_judgement/" + name, source, rows -> {
            Comparisons comparisons = comparisons(name);
            if (rows.at("/mle_sum0").isObject()) {
                fitted(rows, "ML, ", "/mle_sum0", comparisons, JUDGEMENT.byMaximumLikelihood(), 0);
            }
            fitted(rows, "λ = .1, ", "/map_ridge_0.1", comparisons, JUDGEMENT, .1);
            fitted(rows, "λ = 1, ", "/map_ridge_1", comparisons, JUDGEMENT.withPrior(1), 1);
            next(rows, comparisons);
        });
    }

    private static void fitted(
            Rows rows, String what, String at, Comparisons comparisons, ComparativeJudgement judgement, double ridge) {
        Order order = known(judgement.of(comparisons));
        JsonNode names = rows.at("/objects");
        double n = names.size();
        double shift = ridge == 0 ? 0 : 1 / (n * ridge);
        double mean = 0;
        double noise = 0;
        double squares = 0;
        for (int i = 0; i < names.size(); i++) {
            Order.Piece piece = piece(order, names.get(i).stringValue());
            double error = Math.sqrt(Math.pow(piece.quality().standardError(), 2) + shift);
            rows.iterative(
                            what + piece.name(),
                            at + "/theta/" + i,
                            piece.quality().value())
                    .iterative(what + piece.name() + ", SE", at + "/se/" + i, error);
            if (ridge == 0) {
                rows.iterative(what + piece.name() + ", infit", at + "/infit_object/" + i, piece.infit());
            }
            mean += piece.quality().value() / n;
            squares += piece.quality().value() * piece.quality().value();
            noise += error * error / n;
        }
        double variance = (squares - n * mean * mean) / (n - 1);
        rows.iterative(what + "separation with the shift", at + "/ssr", (variance - noise) / variance);
        if (ridge == 0) {
            rows.iterative(
                            what + "separation",
                            at + "/ssr",
                            known(order.reliability()).value())
                    .iterative(what + "log likelihood", at + "/loglik", order.logLikelihood());
        }
    }

    /** The order of names decides among equals only, and there are none. */
    private static void next(Rows rows, Comparisons comparisons) {
        List<String> names =
                rows.at("/objects").valueStream().map(JsonNode::stringValue).toList();
        var pair = JUDGEMENT.nextPair(names, comparisons, "another judge").orElseThrow();
        String i = rows.at("/next_pair/i").stringValue();
        String j = rows.at("/next_pair/j").stringValue();
        boolean same = List.of(i, j).contains(pair.one()) && List.of(i, j).contains(pair.other());
        rows.add("next pair is " + i + " and " + j, 1, same ? 1 : 0, CLOSED);
    }

    private static Order.Piece piece(Order order, String name) {
        return order.pieces().stream()
                .filter(piece -> piece.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Comparisons comparisons(String name) {
        Golden.Table table = Golden.table("comparative_judgement/" + name);
        Comparisons comparisons = Comparisons.empty();
        List<String> winner = table.texts("winner");
        List<String> loser = table.texts("loser");
        double[] wins = table.numbers("wins");
        for (int i = 0; i < wins.length; i++) {
            comparisons =
                    wins[i] > 0 ? comparisons.add("judge", winner.get(i), loser.get(i), (int) wins[i]) : comparisons;
        }
        return comparisons;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}

package org.foothold.statistics.decisions;

import java.util.Arrays;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.MinimumInformation;
import tools.jackson.databind.JsonNode;

/** R: huynh, subkoviak, peng_subkoviak, ll(…, continuous=TRUE), phi_lambda of formulas.R. */
public final class DecisionsGolden extends GoldenRows {

    public DecisionsGolden() {
        super("Decisions");
        data("decision_consistency/huynh1977", "Huynh (1977)", rows -> cuts(rows, "huynh1977"));
        data("decision_consistency/sim_2pl_n400", "simulated", rows -> cuts(rows, "sim_2pl_n400"));
        data("decision_consistency/hci", "McFarland et al. (2017)", rows -> cuts(rows, "hci"));
        data("decision_consistency/mastery_test_length", "exact binomial", DecisionsGolden::lengths);
    }

    static Histogram totals(String name) {
        return Histogram.of(Arrays.stream(
                        Golden.table("decision_consistency/" + name + "_totals").numbers("total"))
                .mapToInt(x -> (int) x)
                .toArray());
    }

    private static void cuts(Rows rows, String name) {
        Histogram totals = totals(name);
        int tasks = rows.json().at("/n_items").intValue();
        double alpha = rows.json().at("/alpha").doubleValue();
        for (int i = 0; i < rows.json().at("/cuts").size(); i++) {
            String at = "/cuts/" + i;
            JsonNode golden = rows.json().at(at);
            int cut = golden.at("/cut").intValue();
            var mastery = MasteryCut.of(tasks, cut).withMinimum(MinimumInformation.none());
            consistent(rows, "Huynh, cut " + cut, at + "/huynh1976", value(mastery.huynh(totals)));
            consistent(rows, "Subkoviak, cut " + cut, at + "/subkoviak1976", value(mastery.subkoviak(totals, alpha)));
            consistent(
                    rows,
                    "Peng–Subkoviak, cut " + cut,
                    at + "/peng_subkoviak1980",
                    value(mastery.pengSubkoviak(totals, alpha)));
            var mixed = LivingstonLewis.of(0, tasks, cut);
            accuracy(
                    rows,
                    "Livingston–Lewis 2P, cut " + cut,
                    at + "/livingston_lewis_2P_continuous",
                    value(mixed.withFourParametersFrom(Integer.MAX_VALUE).of(totals, alpha)));
            accuracy(
                    rows,
                    "Livingston–Lewis 4P, cut " + cut,
                    at + "/livingston_lewis_4P_continuous",
                    value(mixed.withFourParametersFrom(0).of(totals, alpha)));
            rows.closed(
                    "Φ(λ), cut " + cut,
                    at + "/brennan_kane_phi_lambda",
                    value(mastery.phiLambda(totals, (double) cut / tasks)).value());
        }
    }

    private static void consistent(Rows rows, String measure, String at, Consistent ours) {
        rows.closed(measure + ", P0", at + "/p0", ours.same());
        rows.closed(measure + ", κ", at + "/kappa", value(ours.kappa()));
        rows.closed(measure + ", the same by chance", at + "/p_chance", ours.sameByChance());
        if (rows.json().at(at).has("p_pass_pass")) {
            rows.farthest(measure + ", four outcomes", CLOSED, compare -> {
                compare.accept(at + "/p_fail_fail", ours.failFail());
                compare.accept(at + "/p_fail_pass", ours.failPass());
                compare.accept(at + "/p_pass_fail", ours.passFail());
                compare.accept(at + "/p_pass_pass", ours.passPass());
            });
        }
    }

    private static void accuracy(Rows rows, String measure, String at, LivingstonLewis.Accuracy ours) {
        consistent(rows, measure, at, ours.consistent());
        rows.closed(measure + ", length", at + "/effective_length", ours.effectiveLength())
                .closed(
                        measure + ", α",
                        at + "/true_beta/alpha",
                        ours.trueShares().alpha())
                .closed(
                        measure + ", β",
                        at + "/true_beta/beta",
                        ours.trueShares().beta())
                .closed(
                        measure + ", lower end of true shares",
                        at + "/true_beta/l",
                        ours.trueShares().lower())
                .closed(
                        measure + ", upper end of true shares",
                        at + "/true_beta/u",
                        ours.trueShares().upper())
                .closed(measure + ", true pass", at + "/true_pass", ours.truePass())
                .closed(measure + ", true fail", at + "/true_fail", ours.trueFail())
                .closed(measure + ", accuracy", at + "/accuracy", ours.accuracy())
                .closed(measure + ", false pass", at + "/false_pass", ours.falsePass())
                .closed(measure + ", false fail", at + "/false_fail", ours.falseFail());
    }

    private static void lengths(Rows rows) {
        for (int i = 0; i < rows.json().at("/cases").size(); i++) {
            String at = "/cases/" + i;
            JsonNode golden = rows.json().at(at);
            ShortestMasteryTest ours = value(ShortestMasteryTest.of(
                    golden.at("/p_nonmaster").doubleValue(),
                    golden.at("/p_master").doubleValue(),
                    golden.at("/max_false_pass").doubleValue(),
                    golden.at("/max_false_fail").doubleValue()));
            rows.closed("shortest, tasks", at + "/n", ours.tasks())
                    .closed("shortest, cut", at + "/cut", ours.cut())
                    .closed("shortest, false pass", at + "/false_pass", ours.falsePass())
                    .closed("shortest, false fail", at + "/false_fail", ours.falseFail());
        }
    }

    private static <T> T value(Answer<T> answer) {
        return answer.optional().orElseThrow();
    }
}

package org.foothold.statistics.decisions;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.Histogram;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Moments;
import org.foothold.statistics.reliability.Reliability;
import org.foothold.statistics.reliability.TaskScores;

/** R: huynh, subkoviak, peng_subkoviak, ll(…, continuous=TRUE), phi_lambda of formulas.R. */
public final class DecisionsGolden extends GoldenRows {

    public DecisionsGolden() {
        super("Decisions");
        data("decision_consistency/huynh1977", "Huynh (1977)", rows -> cuts(rows, "huynh1977"));
        data("decision_consistency/sim_2pl_n400", "simulated", rows -> cuts(rows, "sim_2pl_n400"));
        data("decision_consistency/hci", "McFarland et al. (2017)", rows -> cuts(rows, "hci"));
        data("decision_consistency/hci_test_retest", "McFarland et al. (2017), tested twice", DecisionsGolden::retest);
        data("decision_consistency/mastery_test_length", "exact binomial", DecisionsGolden::lengths);
        data("gtheory/brennan1_pxi", "Brennan (2001) set 1", DecisionsGolden::dependable);
    }

    static Histogram totals(String name) {
        return Histogram.of(Arrays.stream(
                        Golden.table("decision_consistency/" + name + "_totals").numbers("total"))
                .mapToInt(x -> (int) x)
                .toArray());
    }

    private static void cuts(Rows rows, String name) {
        Histogram totals = totals(name);
        int tasks = rows.at("/n_items").intValue();
        double alpha = rows.at("/alpha").doubleValue();
        Moments moments = totals.moments();
        rows.closed("students", "/n_students", moments.n())
                .closed("mean of totals", "/mean", moments.mean())
                .closed("deviation of totals", "/sd", value(moments.standardDeviation()));
        for (int i = 0; i < rows.json().at("/cuts").size(); i++) {
            String at = "/cuts/" + i;
            int cut = rows.at(at + "/cut").intValue();
            var mastery = MasteryCut.of(tasks, cut).withMinimum(MinimumInformation.none());
            consistent(rows, "Huynh, cut " + cut, at + "/huynh1976", value(mastery.huynh(totals)));
            rows.closed("KR-21, cut " + cut, at + "/huynh1976/kr21", mastery.kr21(moments));
            TrueShares shares = mastery.trueShares(mastery.kr21(moments), moments.mean());
            rows.closed("Huynh, cut " + cut + ", α", at + "/huynh1976/alpha_beta/0", shares.alpha())
                    .closed("Huynh, cut " + cut + ", β", at + "/huynh1976/alpha_beta/1", shares.beta());
            consistent(rows, "Subkoviak, cut " + cut, at + "/subkoviak1976", value(mastery.subkoviak(totals, alpha)));
            consistent(
                    rows,
                    "Peng–Subkoviak, cut " + cut,
                    at + "/peng_subkoviak1980",
                    value(mastery.pengSubkoviak(totals, alpha)));
            var mixed = LivingstonLewis.of(0, tasks, cut);
            for (String parameters : new String[] {"2P", "4P"}) {
                LivingstonLewis fitted = mixed.withFourParametersFrom(parameters.equals("4P") ? 0 : Integer.MAX_VALUE);
                LivingstonLewis.Accuracy found = value(fitted.of(totals, alpha));
                String measure = "Livingston–Lewis %s, cut %d".formatted(parameters, cut);
                String continuous = at + "/livingston_lewis_" + parameters + "_continuous";
                accuracy(rows, measure, continuous, found);
                rows.closed(
                        measure + ", cut on that length",
                        continuous + "/cut_effective",
                        fitted.effectiveCut(found.effectiveLength()));
            }
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

    /** The same test twice: what was decided, and what the first test foretells with α of all students of that test. */
    private static void retest(Rows rows) {
        Golden.Table table = Golden.table("decision_consistency/hci_test_retest");
        int[][] twice = IntStream.range(0, table.rows().size())
                .mapToObj(i -> new int[] {(int) table.numbers("test")[i], (int) table.numbers("retest")[i]})
                .toArray(int[][]::new);
        var correlation =
                Reliability.detail().withMinimum(MinimumInformation.none()).meanCorrelation(TaskScores.of(twice));
        rows.closed("students", "/n", twice.length)
                .closed("r of both totals", "/r", value(correlation).value());
        Histogram first =
                Histogram.of(Arrays.stream(twice).mapToInt(totals -> totals[0]).toArray());
        for (int i = 0; i < rows.json().at("/cuts").size(); i++) {
            String at = "/cuts/" + i;
            int cut = rows.at(at + "/cut").intValue();
            consistent(rows, "observed, cut " + cut, at, observed(cut, twice));
            var mastery = MasteryCut.of(20, cut).withMinimum(MinimumInformation.none());
            String foretold = at + "/predicted_from_first_test";
            rows.closed(
                            "foretold by Huynh, cut " + cut,
                            foretold + "/huynh",
                            value(mastery.huynh(first)).same())
                    .closed(
                            "foretold by Subkoviak, cut " + cut,
                            foretold + "/subkoviak",
                            value(mastery.subkoviak(first, .7155)).same());
        }
    }

    private static Consistent observed(int cut, int[]... twice) {
        var shares = new double[4];
        for (int[] totals : twice) {
            shares[(totals[0] < cut ? 0 : 2) + (totals[1] < cut ? 0 : 1)] += 1.0 / twice.length;
        }
        return new Consistent(shares[0], shares[1], shares[2], shares[3]);
    }

    private static void dependable(Rows rows) {
        Golden.Table table = Golden.table("gtheory/brennan1_pxi");
        Histogram totals = Histogram.of(Arrays.stream(table.numbers())
                .mapToInt(row -> (int) Arrays.stream(row).sum())
                .toArray());
        for (int i = 0; i < rows.json().at("/phi_lambda").size(); i++) {
            double share = rows.at("/phi_lambda/" + i + "/lambda").doubleValue();
            var mastery = MasteryCut.of(table.names().size(), 0).withMinimum(MinimumInformation.none());
            rows.closed(
                    "Φ(λ) at " + share,
                    "/phi_lambda/" + i + "/Phi_lambda",
                    value(mastery.phiLambda(totals, share)).value());
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
            ShortestMasteryTest ours = value(ShortestMasteryTest.of(
                    rows.at(at + "/p_nonmaster").doubleValue(),
                    rows.at(at + "/p_master").doubleValue(),
                    rows.at(at + "/max_false_pass").doubleValue(),
                    rows.at(at + "/max_false_fail").doubleValue()));
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

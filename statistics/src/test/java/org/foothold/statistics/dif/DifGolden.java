package org.foothold.statistics.dif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.MinimumInformation;
import tools.jackson.databind.JsonNode;

/**
 * R: mh_item, std_item, lr_item (glm), mantel_poly, liu_agresti, gmh_item, purify_mh of the reference formulas, checked
 * against difR, statsmodels and stats::mantelhaen.test. glm states standard errors of its last step but one, hence 1e-5 there.
 * Where τ is known, ShrunkenDifTests show that our averaging agrees with dif_eb.
 */
public final class DifGolden extends GoldenRows {

    private static final Dif DIF = Dif.withDefaults().withMinimum(MinimumInformation.none());

    public DifGolden() {
        super("Task bias");
        rightOrWrong("sim_dif_n800", "simulated");
        rightOrWrong("verbal", "Vansteelandt 2000");
        rightOrWrong("hci_gender", "McFarland et al. 2017");
        graded("sim_poly_n500", "simulated", 0);
        graded("promis_anxiety_gender", "PROMIS", 1);
        groups();
        table("rabbits_mh", "Agresti 1990", 5);
        table("ucbadmissions_mh", "Bickel et al. 1975", 6);
    }

    private void rightOrWrong(String name, String source) {
        data("dif/" + name, source, rows -> {
            int[][] answers = answers(name, 0);
            int[] group = group(name, "group_focal");
            int k = answers[0].length;
            DifCounts counts = DifCounts.empty(k, 2, 2).add(group, answers);
            rows.closed("students of the focal group", "/n_focal", counts.students(1));
            for (int j = 0; j < k; j++) {
                task(rows, "task %d, ".formatted(j + 1), "/items/" + j, known(DIF.ofTask(counts, j)));
            }
            for (int j = 0; j < k; j++) {
                nonUniform(rows, j, LogisticFit.of(counts.strata(j).ofGroups(0, 1), 4));
            }
            purified(rows, known(DIF.purified(group, answers)));
        });
    }

    private static void task(Rows rows, String task, String at, TaskDif found) {
        MantelHaenszel mh = known(found.mantelHaenszel());
        Estimate delta = known(mh.delta());
        double error = delta.standardError();
        rows.closed(task + "MH χ²", at + "/mh/chi2", mh.chiSquare())
                .closed(task + "MH p", at + "/mh/p", mh.probability())
                .closed(task + "MH χ² uncorrected", at + "/mh_nocorr_chi2", mh.plainChiSquare())
                .closed(task + "MH odds", at + "/mh/alpha", known(mh.odds()))
                .closed(task + "ln α, variance", at + "/mh/ln_alpha_var_rbg", Math.pow(error / 2.35, 2))
                .closed(
                        task + "ln α, variance by Phillips and Holland",
                        at + "/mh/ln_alpha_var_phillips_holland",
                        Math.pow(error / 2.35, 2))
                .closed(task + "Δ", at + "/mh/delta", delta.value())
                .closed(task + "SE of Δ", at + "/mh/se_delta_rbg", error)
                .closed(task + "totals with both groups", at + "/mh/strata_used", mh.strata())
                .add(
                        task + "class",
                        ets(rows.at(at + "/mh/ets_class")),
                        mh.ets().ordinal(),
                        CLOSED)
                .add(task + "favours", favours(rows.at(at + "/mh/favours")), favours(mh), CLOSED)
                .closed(task + "STD P-DIF", at + "/std_p_dif", found.points());
        LogisticDif logistic = known(found.logistic());
        rows.closed(
                        task + "uniform χ²",
                        at + "/logistic/lr_uniform",
                        logistic.uniform().chiSquare())
                .closed(
                        task + "non-uniform χ²",
                        at + "/logistic/lr_nonuniform",
                        logistic.nonUniform().chiSquare())
                .closed(
                        task + "both χ²",
                        at + "/logistic/lr_both",
                        logistic.both().chiSquare())
                .closed(
                        task + "uniform p",
                        at + "/logistic/p_uniform",
                        logistic.uniform().probability())
                .closed(
                        task + "non-uniform p",
                        at + "/logistic/p_nonuniform",
                        logistic.nonUniform().probability())
                .closed(
                        task + "both p",
                        at + "/logistic/p_both",
                        logistic.both().probability())
                .closed(
                        task + "log odds of the group",
                        at + "/logistic/group_log_odds_m1",
                        logistic.group().value())
                .iterative(
                        task + "SE of log odds",
                        at + "/logistic/group_se_m1",
                        logistic.group().standardError())
                .closed(task + "ΔR²", at + "/logistic/nagelkerke_delta_both", logistic.effect())
                .closed(task + "ΔR² uniform", at + "/logistic/nagelkerke_delta_uniform", logistic.uniformEffect())
                .add(
                        task + "class by Zumbo and Thomas",
                        ets(rows.at(at + "/logistic/zumbo_thomas")),
                        logistic.zumboThomas().ordinal(),
                        CLOSED)
                .add(
                        task + "class by Jodoin and Gierl",
                        ets(rows.at(at + "/logistic/jodoin_gierl")),
                        logistic.jodoinGierl().ordinal(),
                        CLOSED);
    }

    /** 1, total, group, total × group. */
    private static void nonUniform(Rows rows, int task, LogisticFit fit) {
        rows.farthest("task %d, coefficients of M2".formatted(task + 1), CLOSED, compare -> {
            for (int column = 0; column < 4; column++) {
                compare.accept("/items/" + task + "/logistic/coef_m2/" + column, fit.coefficient(column));
            }
        });
    }

    private static void purified(Rows rows, Purified found) {
        rows.closed("purified, rounds", "/purified/iterations", found.rounds());
        JsonNode flagged = rows.at("/purified/flagged_1based");
        if (flagged.isArray()) {
            rows.add("purified, number flagged", flagged.size(), found.flagged().size(), CLOSED);
            for (int i = 0; i < flagged.size(); i++) {
                rows.closed(
                        "purified, flagged " + (i + 1),
                        "/purified/flagged_1based/" + i,
                        found.flagged().get(i) + 1);
            }
        }
        for (int j = 0; j < found.tasks().size(); j++) {
            MantelHaenszel mh = known(found.tasks().get(j));
            String at = "/purified/items/" + j;
            String task = "task %d, purified ".formatted(j + 1);
            rows.closed(task + "χ²", at + "/chi2", mh.chiSquare())
                    .closed(task + "p", at + "/p", mh.probability())
                    .closed(task + "odds", at + "/alpha", known(mh.odds()))
                    .closed(task + "Δ", at + "/delta", known(mh.delta()).value())
                    .add(
                            task + "class",
                            ets(rows.at(at + "/ets_class")),
                            mh.ets().ordinal(),
                            CLOSED);
        }
    }

    private void graded(String name, String source, int lowest) {
        data("dif/" + name, source, rows -> {
            int[][] answers = answers(name, lowest);
            int scores = 1
                    + Arrays.stream(answers).flatMapToInt(Arrays::stream).max().orElseThrow();
            DifCounts counts = DifCounts.empty(answers[0].length, 2, scores).add(group(name, "group_focal"), answers);
            for (int j = 0; j < counts.tasks(); j++) {
                GradedDif found = known(DIF.ofGradedTask(counts, j));
                String at = "/items/" + j;
                String task = "task %d, ".formatted(j + 1);
                rows.closed(task + "Mantel χ²", at + "/mantel_chi2", found.chiSquare())
                        .closed(task + "Mantel p", at + "/p", found.probability())
                        .closed(task + "SMD", at + "/SMD", found.difference())
                        .closed(task + "SMD/SD", at + "/SMD_over_SD", found.standardized())
                        .closed(task + "Liu-Agresti odds", at + "/alpha_LA", known(found.odds()))
                        .closed(task + "Liu-Agresti log odds", at + "/log_alpha_LA", Math.log(known(found.odds())))
                        .add(
                                task + "class",
                                ets(rows.at(at + "/class")),
                                found.ets().ordinal(),
                                CLOSED);
            }
        });
    }

    private void groups() {
        data("dif/verbal_4groups_gmh", "Vansteelandt 2000", rows -> {
            int[][] answers = answers("verbal_4groups_gmh", 0);
            int[] named = group("verbal_4groups_gmh", "group");
            int first = Arrays.stream(named).min().orElseThrow();
            int[] group = Arrays.stream(named).map(g -> g - first).toArray();
            DifCounts counts = DifCounts.empty(answers[0].length, 4, 2).add(group, answers);
            for (int j = 0; j < counts.tasks(); j++) {
                GroupsDif found = known(DIF.ofGroups(counts, j));
                String task = "task %d, generalised MH ".formatted(j + 1);
                rows.closed(task + "χ²", "/items/" + j + "/chi2", found.chiSquare())
                        .closed(task + "degrees of freedom", "/items/" + j + "/df", found.degreesOfFreedom())
                        .closed(task + "p", "/items/" + j + "/p", found.probability());
            }
        });
    }

    /** 2 × 2 × K counts, the first index running fastest, the second naming the group. */
    private void table(String name, String source, int strata) {
        data("dif/" + name, source, rows -> {
            double[] x = Golden.doubles(rows.at("/counts"));
            var counts = new long[strata][2][2];
            for (int s = 0; s < strata; s++) {
                for (int group = 0; group < 2; group++) {
                    counts[s][group][1] = (long) x[4 * s + 2 * group];
                    counts[s][group][0] = (long) x[4 * s + 2 * group + 1];
                }
            }
            MantelHaenszel mh = known(MantelHaenszel.of(new Strata(counts), .95));
            if (rows.json().has("chi2_uncorrected")) {
                rows.closed("MH χ² uncorrected", "/chi2_uncorrected", mh.plainChiSquare());
            }
            rows.closed("MH χ²", "/chi2_corrected", mh.chiSquare())
                    .closed("MH p", "/p", mh.probability())
                    .closed("MH odds", "/common_or", known(mh.odds()))
                    .closed(
                            "MH odds, lower",
                            "/ci95/0",
                            Math.exp(known(mh.delta()).interval().upper() / -2.35))
                    .closed(
                            "MH odds, upper",
                            "/ci95/1",
                            Math.exp(known(mh.delta()).interval().lower() / -2.35));
        });
    }

    private static int[][] answers(String name, int lowest) {
        Golden.Table table = Golden.table("dif/" + name);
        int k = table.names().size() - 1;
        var answers = new ArrayList<int[]>();
        for (List<String> row : table.rows()) {
            answers.add(IntStream.range(0, k)
                    .map(j -> Integer.parseInt(row.get(j)) - lowest)
                    .toArray());
        }
        return answers.toArray(int[][]::new);
    }

    private static int[] group(String name, String column) {
        return Golden.table("dif/" + name).texts(column).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static int ets(JsonNode letter) {
        return EtsClass.valueOf(letter.stringValue()).ordinal();
    }

    private static int favours(JsonNode group) {
        return List.of("focal", "none", "reference").indexOf(group.stringValue()) - 1;
    }

    private static double favours(MantelHaenszel mh) {
        return mh.ets() == EtsClass.A ? 0 : Math.signum(mh.excess());
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}

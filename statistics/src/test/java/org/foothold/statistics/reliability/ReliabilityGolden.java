package org.foothold.statistics.reliability;

import java.util.Arrays;
import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Estimate;
import org.foothold.statistics.Figure;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.MinimumInformation;
import tools.jackson.databind.JsonNode;

/** R: reliability_all of formulas.R; omega_ml is factanal of one factor, equal to lavaan to 6 digits. */
public final class ReliabilityGolden extends GoldenRows {

    private static final Alpha ALPHA = Reliability.alpha().withMinimum(MinimumInformation.none());

    public ReliabilityGolden() {
        super("Reliability");
        data(
                "reliability/huynh1977",
                "Huynh (1977); published α .844",
                rows -> classical(rows, "reliability/huynh1977"));
        for (String simulated : new String[] {"sim_2pl_n40", "sim_graded_n60"}) {
            data("reliability/" + simulated, "simulated", rows -> classical(rows, "reliability/" + simulated));
        }
        data("reliability/lsat", "Bock & Lieberman (1970), LSAT 6", rows -> classical(rows, "reliability/lsat"));
        data("reliability/hci", "McFarland et al. (2017)", rows -> classical(rows, "reliability/hci"));
        data("reliability/bfi_agree", "SAPA project, listwise", rows -> classical(rows, "reliability/bfi_agree"));
        data("reliability/knowledge1", "cocron", rows -> classical(rows, "reliability/knowledge1"));
        data("reliability/compare_alphas_feldt1987", "Feldt, Woodruff & Salih (1987)", ReliabilityGolden::comparison);
    }

    static int[][] scores(String name) {
        return Arrays.stream(Golden.table(name).numbers())
                .map(row -> Arrays.stream(row)
                        .mapToInt(score -> Double.isNaN(score) ? TaskScores.MISSING : (int) score)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static void classical(Rows rows, String name) {
        TaskScores scores = TaskScores.of(scores(name));
        ClassicalDetail detail = Reliability.detail().withMinimum(MinimumInformation.none());
        Estimate alpha = value(ALPHA.of(scores).flatMap(Consistency::figure));
        rows.closed("rows", "/n_rows", scores.rows())
                .closed("students with every score", "/n_complete", scores.students())
                .closed("tasks", "/k", scores.tasks())
                .closed("mean total", "/mean_total", scores.meanTotal())
                .closed("deviation of totals", "/sd_total", Math.sqrt(scores.totalVariance()))
                .closed("α", "/alpha", alpha.value())
                .closed(
                        "α, Feldt lower",
                        "/alpha_feldt95_lower",
                        alpha.interval().lower())
                .closed(
                        "α, Feldt upper",
                        "/alpha_feldt95_upper",
                        alpha.interval().upper())
                .closed("α, standard error", "/alpha_ase_duhachek_iacobucci", alpha.standardError())
                .closed(
                        "α = 0, p",
                        "/alpha_eq0_p",
                        value(ALPHA.probabilityOfChance(scores)).value())
                .closed("λ1", "/guttman/lambda1", value(detail.lambdas(scores)).lambda1())
                .closed("λ2", "/guttman/lambda2", value(detail.lambdas(scores)).lambda2())
                .closed("λ3", "/guttman/lambda3", value(detail.lambdas(scores)).lambda3())
                .closed("λ5", "/guttman/lambda5", value(detail.lambdas(scores)).lambda5())
                .closed(
                        "odd–even r",
                        "/split_half/odd_even_r",
                        value(detail.splitHalf(scores)).correlation())
                .closed(
                        "Spearman–Brown",
                        "/split_half/spearman_brown",
                        value(detail.splitHalf(scores)).spearmanBrown())
                .closed(
                        "Flanagan",
                        "/split_half/flanagan_guttman",
                        value(detail.splitHalf(scores)).flanagan())
                .closed(
                        "SEM",
                        "/sem",
                        value(detail.standardErrorOfMeasurement(scores)).value())
                .closed(
                        "SEE",
                        "/see_kelley",
                        value(detail.standardErrorOfEstimation(scores)).value());
        optional(rows, "λ6", "/guttman/lambda6", value(detail.lambdas(scores)).lambda6());
        optional(
                rows,
                "standardized α",
                "/alpha_std",
                detail.standardizedAlpha(scores).map(Figure::value));
        optional(
                rows,
                "mean correlation",
                "/mean_interitem_r",
                detail.meanCorrelation(scores).map(Figure::value));
        perTask(rows, scores);
        rightOrWrong(rows, scores);
        omega(rows, scores);
    }

    private static void perTask(Rows rows, TaskScores scores) {
        double[] without = Reliability.detail().withMinimum(MinimumInformation.none()).alphaWithout(scores).stream()
                .mapToDouble(alpha -> value(alpha).value())
                .toArray();
        rows.each("α without one task", "/alpha_if_deleted", without, CLOSED);
        for (double target : new double[] {.7, .8, .9}) {
            rows.closed(
                    "factor for " + target,
                    "/items_needed/rel_" + target + "/factor",
                    value(SpearmanBrown.factorFor(value(Alpha.coefficient(scores)), target)));
            rows.closed(
                    "tasks for " + target,
                    "/items_needed/rel_" + target + "/items",
                    value(Reliability.detail()
                            .withMinimum(MinimumInformation.none())
                            .tasksNeeded(scores, target)));
        }
    }

    private static void rightOrWrong(Rows rows, TaskScores scores) {
        if (!rows.json().has("kr21")) {
            return;
        }
        rows.closed(
                "KR-21",
                "/kr21",
                value(Reliability.detail()
                                .withMinimum(MinimumInformation.none())
                                .kr21(scores))
                        .value());
        ConditionalError lord = value(ConditionalError.lord(scores));
        ConditionalError keats = value(ConditionalError.keats(scores, MinimumInformation.none()));
        rows.farthest("error of every total, Lord and Keats", CLOSED, compare -> {
            for (int total = 0; total <= scores.tasks(); total++) {
                compare.accept("/lord_csem_by_score/" + total + "/lord", lord.at(total));
                compare.accept("/lord_csem_by_score/" + total + "/keats", keats.at(total));
            }
        });
    }

    private static void omega(Rows rows, TaskScores scores) {
        Answer<OneFactor> fit =
                Reliability.omega().withMinimum(MinimumInformation.none()).of(scores);
        if (rows.at("/omega").isObject()) {
            OneFactor factor = value(fit);
            rows.iterative("ω", "/omega/omega_model_implied", factor.omega());
            rows.iterative("ω, observed variance", "/omega/omega_observed_var", factor.omegaOfObserved());
            rows.each("loading", "/omega/loadings", array(factor.loadings()), ITERATIVE);
            rows.each("unique variance", "/omega/uniquenesses", array(factor.uniquenesses()), ITERATIVE);
        }
    }

    private static void comparison(Rows rows) {
        var independent = Reliability.comparison().independent(checks(rows, "/independent"));
        rows.closed(
                        "three groups, χ²",
                        "/independent/statistic",
                        value(independent).chiSquared())
                .closed(
                        "three groups, degrees of freedom",
                        "/independent/df",
                        value(independent).degreesOfFreedom())
                .closed("three groups, p", "/independent/p", value(independent).p());
        var same = Reliability.comparison().dependent(correlations(rows), checks(rows, "/dependent"));
        rows.closed("four checks, χ²", "/dependent/statistic", value(same).chiSquared())
                .closed(
                        "four checks, degrees of freedom",
                        "/dependent/df",
                        value(same).degreesOfFreedom())
                .closed("four checks, p", "/dependent/p", value(same).p());
    }

    private static AlphaComparison.Check[] checks(Rows rows, String at) {
        var checks = new AlphaComparison.Check[rows.at(at + "/alpha").size()];
        for (int i = 0; i < checks.length; i++) {
            JsonNode n = rows.at(at + "/n");
            checks[i] = new AlphaComparison.Check(
                    rows.at(at + "/alpha/" + i).doubleValue(),
                    rows.at(at + "/items/" + i).intValue(),
                    n.isArray() ? n.get(i).intValue() : n.intValue());
        }
        return checks;
    }

    private static double[][] correlations(Rows rows) {
        int m = rows.at("/dependent/alpha").size();
        var r = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = i + 1; j < m; j++) {
                r[i][j] = rows.at("/dependent/r_upper/r" + (i + 1) + (j + 1)).doubleValue();
                r[j][i] = r[i][j];
            }
        }
        return r;
    }

    /** Where the reference has no value, neither have we. */
    private static void optional(Rows rows, String measure, String at, Answer<Double> ours) {
        rows.farthest(
                measure, CLOSED, compare -> compare.accept(at, ours.optional().orElse(Double.NaN)));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static <T> T value(Answer<T> answer) {
        return answer.optional().orElseThrow();
    }
}

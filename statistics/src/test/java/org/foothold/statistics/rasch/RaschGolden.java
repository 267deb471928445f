package org.foothold.statistics.rasch;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.tasks.TaskAnswers;

/** R: eRm RM (conditional likelihood, tolerance of its page 1e-4), WLE and l_z of formulas.R, equal to mirt. */
public final class RaschGolden extends GoldenRows {

    private static final double CONDITIONAL = 1e-4;

    public RaschGolden() {
        super("Rasch");
        bank("sim_2pl_n500", "simulated");
        bank("lsat", "Bock & Lieberman (1970), LSAT 6");
    }

    static int[][] scores(String name) {
        return Arrays.stream(Golden.table("irt/" + name).numbers())
                .map(row -> Arrays.stream(row).mapToInt(x -> (int) x).toArray())
                .toArray(int[][]::new);
    }

    static TaskAnswers answers(int[]... scores) {
        var most = new int[scores[0].length];
        Arrays.fill(most, 1);
        return TaskAnswers.ofPoints(most, scores);
    }

    private void bank(String name, String source) {
        data("irt/" + name, source, rows -> {
            int[][] scores = scores(name);
            RaschModel model = RaschModel.fit(answers(scores)).optional().orElseThrow();
            rows.each("difficulty", "/rasch_cml/difficulty_sum0", array(model.difficulties()), CONDITIONAL)
                    .each("difficulty, SE", "/rasch_cml/se_eta", array(model.errors()), CONDITIONAL)
                    .add("conditional log-likelihood", "/rasch_cml/cond_loglik", model.logLikelihood(), 1e-6);
            var abilities = new double[scores[0].length + 1];
            Arrays.setAll(abilities, r -> model.ability(r, .95).value());
            rows.each("ability of a total (WLE)", "/rasch_wle_by_raw_score", abilities, CONDITIONAL);
            Arrays.setAll(abilities, r -> model.ability(r, .95).standardError());
            rows.each("ability, SE", "/rasch_wle_se", abilities, CONDITIONAL);
            double[] fits = Arrays.stream(scores)
                    .limit(200)
                    .mapToDouble(row -> fit(model, row)
                            .map(PatternFit::standardized)
                            .optional()
                            .orElse(Double.NaN))
                    .toArray();
            rows.each("l_z of the first 200", "/lz_first200", fits, 1e-3);
            rows.farthest("Guttman errors of the first 200", CLOSED, compare -> {
                for (int i = 0; i < 200; i++) {
                    fit(model, scores[i])
                            .map(PatternFit::guttmanErrors)
                            .optional()
                            .ifPresent(new Compared(compare, "/guttman_errors_first200/" + i)::accept);
                }
            });
        });
    }

    private record Compared(BiConsumer<String, Double> compare, String at) {
        void accept(int errors) {
            compare.accept(at, (double) errors);
        }
    }

    static Answer<PatternFit> fit(RaschModel model, int[] row) {
        var right = new boolean[row.length];
        for (int j = 0; j < row.length; j++) {
            right[j] = row[j] == 1;
        }
        return model.fit(right);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}

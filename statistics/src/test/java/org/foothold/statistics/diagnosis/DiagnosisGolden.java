package org.foothold.statistics.diagnosis;

import java.util.Arrays;
import java.util.List;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.answers.AnswerPatterns;

/** R: CDM din. */
public final class DiagnosisGolden extends GoldenRows {

    private static final double CHANCE = 5e-3;

    public DiagnosisGolden() {
        super("Diagnosis");
        because(
                CHANCE,
                "CDM ends its search early and asks for .005 on guesses and slips; the log-likelihood is within .01.");
        data("mastery/fraction1_dina", "Tatsuoka (1984), fraction subtraction", rows -> {
            int[][] scores = whole("mastery/fraction1");
            QMatrix targets = QMatrix.of(whole("mastery/fraction1_qmatrix"));
            Dina dina = Diagnosis.withDefaults()
                    .withMinimum(MinimumInformation.none())
                    .of(targets, patterns(scores))
                    .optional()
                    .orElseThrow();
            double likelihood = rows.at("/loglik").doubleValue();
            rows.add("log-likelihood", "/loglik", dina.logLikelihood(), 1e-2 / Math.abs(likelihood))
                    .each(
                            "guess",
                            "/guess",
                            dina.tasks().stream()
                                    .mapToDouble(DiagnosedTask::guess)
                                    .toArray(),
                            CHANCE)
                    .each(
                            "slip",
                            "/slip",
                            dina.tasks().stream()
                                    .mapToDouble(DiagnosedTask::slip)
                                    .toArray(),
                            CHANCE)
                    .each("share with a target", "/skill_prevalence", even(dina.prevalence()), CHANCE);
            rows.farthest("probability of a target, given the answers of the first ten", CHANCE, compare -> {
                for (int i = 0; i < 10; i++) {
                    double[] ours = even(dina.masteries(scores[i]).optional().orElseThrow());
                    for (int target = 0; target < ours.length; target++) {
                        compare.accept("/marginal_skill_posterior_first10/" + i + "/" + target, ours[target]);
                    }
                }
            });
        });
    }

    static AnswerPatterns patterns(int[]... scores) {
        var most = new int[scores[0].length];
        Arrays.fill(most, 1);
        return AnswerPatterns.empty(most).add(scores);
    }

    private static double[] even(List<Mastery> masteries) {
        return masteries.stream().mapToDouble(Mastery::even).toArray();
    }

    private static int[][] whole(String table) {
        return Arrays.stream(Golden.table(table).numbers())
                .map(row -> Arrays.stream(row).mapToInt(x -> (int) x).toArray())
                .toArray(int[][]::new);
    }
}

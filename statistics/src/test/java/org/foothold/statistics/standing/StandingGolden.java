package org.foothold.statistics.standing;

import java.util.Arrays;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;

/** R: decayed_beta, canvas_decaying, bb_mml, bb_mom of formulas.R. */
public final class StandingGolden extends GoldenRows {

    public StandingGolden() {
        super("Standing");
        data("mastery/single_student_tracks", "constructed", rows -> {
            DecayedBeta beta = DecayedBeta.withDefaults();
            for (double answer : Golden.doubles(rows.json().at("/evidence"))) {
                beta = beta.add(answer == 1);
            }
            rows.closed("decayed Beta, mean after all evidence", "/decayed_beta/2/rows/11/2", beta.mean());
            double[] rubric = Golden.doubles(rows.json().at("/rubric"));
            rows.closed(
                    "decaying average, compatibility view",
                    "/decaying_average_65/9",
                    DecayingAverage.withDefaults()
                            .of(Arrays.stream(rubric).boxed().toList()));
        });
        data("mastery/fraction1_empirical_bayes_beta", "Tatsuoka (1984), fraction subtraction", rows -> {
            AttemptCounts counts = AttemptCounts.empty();
            for (double[] row : Golden.table("mastery/fraction1").numbers()) {
                counts = counts.add((int) Arrays.stream(row).sum(), row.length);
            }
            EmpiricalPrior likely =
                    EmpiricalPrior.ofLikelihood(counts).optional().orElseThrow();
            EmpiricalPrior moments = EmpiricalPrior.ofMoments(counts).optional().orElseThrow();
            rows.iterative("empirical prior, a", "/mml/a", likely.a())
                    .iterative("empirical prior, b", "/mml/b", likely.b())
                    .closed("empirical prior, log-likelihood", "/mml/loglik_kernel", likely.logLikelihood(counts))
                    .closed("prior of moments, a", "/moments/a", moments.a())
                    .closed("prior of moments, b", "/moments/b", moments.b());
        });
    }
}

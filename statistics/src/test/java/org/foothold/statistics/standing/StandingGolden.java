package org.foothold.statistics.standing;

import java.util.ArrayList;
import java.util.Arrays;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;

/** R: bb_post, decayed_beta, canvas_decaying, bb_mml, bb_mom, bkt_forward, bkt_ll, hmm_filter of formulas.R. */
public final class StandingGolden extends GoldenRows {

    private static final double CUT = .8;

    public StandingGolden() {
        super("Standing");
        data("mastery/beta_binomial_cases", "constructed", StandingGolden::posteriors);
        data("mastery/single_student_tracks", "constructed", rows -> {
            decayed(rows);
            average(rows, "/decaying_average_65", DecayingAverage.withDefaults());
            average(rows, "/decaying_average_75", new DecayingAverage(.75));
            FilterRows.knowledgeTracing(rows);
        });
        data("mastery/four_level_filter", "constructed", FilterRows::fourLevels);
        data("mastery/bkt_mle", "simulated", FilterRows::manyStudents);
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
                    .closed("prior of moments, b", "/moments/b", moments.b())
                    .closed("prior of moments, mean", "/moments/mean", moments.mean())
                    .closed("prior of moments, ρ", "/moments/rho_anova", moments.alike());
            byScore(rows, likely);
        });
    }

    /** What each number right of so many tasks means under the prior that was found. */
    private static void byScore(Rows rows, EmpiricalPrior prior) {
        int scores = rows.json().at("/posterior_by_score").size();
        rows.farthest("posterior by score", ITERATIVE, compare -> {
            for (int i = 0; i < scores; i++) {
                String at = "/posterior_by_score/" + i;
                var beta = DecayedBeta.of(prior.a(), prior.b(), 1);
                int right = rows.at(at + "/x").intValue();
                for (int task = 1; task < scores; task++) {
                    beta = beta.add(task <= right);
                }
                compare.accept(at + "/post_mean", beta.mean());
                compare.accept(at + "/p_at_or_above_cut", beta.probabilityAtLeast(CUT));
                compare.accept(at + "/eq_tail_interval/0", beta.quantile(.05));
                compare.accept(at + "/eq_tail_interval/1", beta.quantile(.95));
            }
        });
    }

    private static void posteriors(Rows rows) {
        for (int i = 0; i < rows.json().at("/cases").size(); i++) {
            String at = "/cases/" + i;
            int right = rows.at(at + "/x").intValue();
            int tasks = rows.at(at + "/n").intValue();
            var beta = DecayedBeta.of(number(rows, at + "/a"), number(rows, at + "/b"), 1);
            for (int task = 0; task < tasks; task++) {
                beta = beta.add(task < right);
            }
            String what = "%d of %d, ".formatted(right, tasks);
            rows.closed(what + "mean", at + "/post_mean", beta.mean())
                    .closed(what + "deviation", at + "/post_sd", beta.standardDeviation())
                    .closed(
                            what + "chance at the cut or above",
                            at + "/p_at_or_above_cut",
                            beta.probabilityAtLeast(number(rows, at + "/cut")))
                    .closed(what + "lower", at + "/eq_tail_interval/0", beta.quantile(.05))
                    .closed(what + "upper", at + "/eq_tail_interval/1", beta.quantile(.95));
        }
    }

    /** After every answer: successes, failures and mean. */
    private static void decayed(Rows rows) {
        double[] answers = Golden.doubles(rows.at("/evidence"));
        for (int track = 0; track < rows.json().at("/decayed_beta").size(); track++) {
            String at = "/decayed_beta/" + track;
            double fading = number(rows, at + "/lambda");
            var start = DecayedBeta.of(number(rows, at + "/a"), number(rows, at + "/b"), fading);
            rows.farthest("decayed Beta, λ = " + fading, CLOSED, compare -> {
                var beta = start;
                for (int t = 0; t < answers.length; t++) {
                    beta = beta.add(answers[t] == 1);
                    compare.accept(at + "/rows/" + t + "/0", beta.successes());
                    compare.accept(at + "/rows/" + t + "/1", beta.failures());
                    compare.accept(at + "/rows/" + t + "/2", beta.mean());
                }
            });
        }
    }

    private static void average(Rows rows, String at, DecayingAverage average) {
        double[] rubric = Golden.doubles(rows.at("/rubric"));
        rows.farthest("decaying average, compatibility view, " + at.substring(at.length() - 2), CLOSED, compare -> {
            var results = new ArrayList<Double>();
            for (int n = 0; n < rubric.length; n++) {
                results.add(rubric[n]);
                compare.accept(
                        at + "/" + n,
                        average.of(results).optional().orElseThrow().value());
            }
        });
    }

    private static double number(Rows rows, String pointer) {
        return rows.at(pointer).doubleValue();
    }
}

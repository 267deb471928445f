package org.foothold.statistics.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.GoldenRows.Rows;
import tools.jackson.databind.JsonNode;

/** R: hmm_filter, bkt_forward, bkt_ll: the filter with four levels and, as Bayesian knowledge tracing, with two. */
final class FilterRows {

    private static final double LOG_LIKELIHOOD = 1e-6;

    private FilterRows() {}

    /** Likelihoods of d r d o r d r. */
    static void fourLevels(Rows rows) {
        EvidenceFilter filter = EvidenceFilter.withDefaults().with(parameters(rows));
        List<Evidence> evidence = evidence(rows);
        rows.farthest("four levels, distribution after every piece", GoldenRows.CLOSED, compare -> {
            for (int n = 1; n <= evidence.size(); n++) {
                StandingDetail detail = filter.detail(evidence.subList(0, n));
                double[] levels = detail.levels().toArray();
                for (int level = 0; level < levels.length; level++) {
                    compare.accept("/filtered/" + (n - 1) + "/" + level, levels[level]);
                }
                compare.accept("/p_meeting_or_above/" + (n - 1), detail.probabilitySecure());
            }
        });
        rows.closed(
                "four levels, log-likelihood",
                "/loglik",
                filter.detail(evidence).logLikelihood());
    }

    /** bkt_forward(evidence, .3, .15, .2, .1): chance of a right answer, known after it, known before the next. */
    static void knowledgeTracing(Rows rows) {
        tracing(rows, "knowledge tracing", "/bkt/rows", rows.at("/evidence"));
        tracing(rows, "knowledge tracing, one answer missing", "/bkt_missing/rows", rows.at("/bkt_missing/y"));
    }

    private static void tracing(Rows rows, String what, String at, JsonNode answers) {
        rows.farthest(what, GoldenRows.CLOSED, compare -> {
            Belief belief = knowledgeTracing(.3, .15).begin();
            for (int t = 0; t < answers.size(); t++) {
                String row = at + "/" + t;
                compare.accept(row + "/0", .9 * belief.at(1) + .2 * belief.at(0));
                if (!answers.get(t).isNull()) {
                    belief.see(answer(answers.get(t).intValue() == 1, .2, .1));
                }
                compare.accept(row + "/1", belief.at(1));
                belief.step();
                compare.accept(row + "/2", belief.at(1));
            }
        });
    }

    /** Of 400 simulated students, at the true parameters and at those of the maximum in the reference. */
    static void manyStudents(Rows rows) {
        rows.add(
                        "knowledge tracing of 400 students, log-likelihood at the truth",
                        "/loglik_at_true",
                        logLikelihood(Golden.doubles(rows.at("/true_par"))),
                        LOG_LIKELIHOOD)
                .add(
                        "knowledge tracing of 400 students, log-likelihood at the maximum",
                        "/loglik_mle",
                        logLikelihood(Golden.doubles(rows.at("/mle"))),
                        LOG_LIKELIHOOD);
    }

    private static double logLikelihood(double[] known) {
        LevelChain chain = knowledgeTracing(known[0], known[1]);
        double total = 0;
        Belief belief = chain.begin();
        for (List<String> row : Golden.csv("mastery/bkt_sequences")) {
            if (row.get(1).equals("1")) {
                total += belief.logLikelihood();
                belief = chain.begin();
            } else {
                belief.step();
            }
            belief.see(answer(row.get(2).equals("1"), known[2], known[3]));
        }
        return total + belief.logLikelihood();
    }

    private static LevelChain knowledgeTracing(double known, double learned) {
        return new LevelChain(
                new double[] {1 - known, known}, new double[][] {{1 - learned, learned}, {0, 1}}, new double[2][2]);
    }

    private static double[] answer(boolean right, double guess, double slip) {
        return right ? new double[] {guess, 1 - slip} : new double[] {1 - guess, slip};
    }

    private static FilterParameters parameters(Rows golden) {
        var rubric = new ArrayList<PerLevel>();
        for (int truth = 0; truth < 4; truth++) {
            var judged = new double[4];
            for (int level = 0; level < 4; level++) {
                judged[level] = golden.at("/emission/rubric_rows_level1to4/" + level + "/" + truth)
                        .doubleValue();
            }
            rubric.add(PerLevel.ofArray(judged));
        }
        var confusion = new ByLevel(rubric.get(0), rubric.get(1), rubric.get(2), rubric.get(3));
        return new FilterParameters(
                perLevel(golden.at("/prior")),
                perLevel(golden.at("/emission/dichotomous_rows_wrong_right/1")),
                perLevel(golden.at("/emission/observation_rows_no_yes/1")),
                confusion,
                confusion,
                confusion,
                new ByLevel(
                        perLevel(golden.at("/transition_rows/0")),
                        perLevel(golden.at("/transition_rows/1")),
                        perLevel(golden.at("/transition_rows/2")),
                        perLevel(golden.at("/transition_rows/3"))),
                DailyRates.NONE);
    }

    private static PerLevel perLevel(JsonNode row) {
        return PerLevel.ofArray(Golden.doubles(row));
    }

    private static List<Evidence> evidence(Rows golden) {
        var evidence = new ArrayList<Evidence>();
        for (int t = 0; t < golden.at("/types").size(); t++) {
            Instant at = Instant.ofEpochSecond(86_400L * t);
            int value = golden.at("/values_1based/" + t).intValue();
            evidence.add(
                    switch (golden.at("/types/" + t).stringValue()) {
                        case "d" -> Evidence.constructed(at, "t" + t, value == 2);
                        case "o" -> Evidence.observed(at, "t" + t, value == 2);
                        default -> Evidence.judged(at, "t" + t, Level.values()[value - 1], Judge.TEACHER);
                    });
        }
        return evidence;
    }
}

package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foothold.statistics.Golden;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against reference values of base R: hmm_filter, bkt_forward, bkt_ll. Closed form, so 1e-8 relative. */
class FilterGoldenTests {

    private static final double TOLERANCE = 1e-8;

    /** R: hmm_filter(prior, transition_rows, likelihoods of d r d o r d r). */
    @Test
    void fourLevelsFromAnswersRubricAndObservations() {
        JsonNode golden = Golden.json("mastery/four_level_filter");
        EvidenceFilter filter = EvidenceFilter.withDefaults().with(parameters(golden));
        List<Evidence> evidence = evidence(golden);
        for (int n = 1; n <= evidence.size(); n++) {
            StandingDetail detail = filter.detail(evidence.subList(0, n));
            assertThat(detail.levels().toArray())
                    .containsExactly(Golden.doubles(golden.at("/filtered/" + (n - 1))), within(TOLERANCE));
            assertThat(detail.probabilitySecure())
                    .isCloseTo(golden.at("/p_meeting_or_above/" + (n - 1)).doubleValue(), within(TOLERANCE));
        }
        assertThat(filter.detail(evidence).logLikelihood())
                .isCloseTo(golden.at("/loglik").doubleValue(), within(TOLERANCE));
    }

    /** R: bkt_forward(evidence, .3, .15, .2, .1): with two levels the filter is Bayesian knowledge tracing. */
    @Test
    void twoLevelsAreBayesianKnowledgeTracing() {
        JsonNode golden = Golden.json("mastery/single_student_tracks");
        double[] answers = Golden.doubles(golden.at("/evidence"));
        var chain = knowledgeTracing(.3, .15);
        Belief belief = chain.begin();
        for (int t = 0; t < answers.length; t++) {
            double[] row = Golden.doubles(golden.at("/bkt/rows/" + t));
            belief.see(answer(answers[t] == 1, .2, .1));
            assertThat(belief.at(1)).isCloseTo(row[1], within(TOLERANCE));
            belief.step();
            assertThat(belief.at(1)).isCloseTo(row[2], within(TOLERANCE));
        }
    }

    /** R: bkt_forward with y = 1, NA, 0, 1: a missing answer teaches nothing, time goes on. */
    @Test
    void aMissingAnswerLeavesOnlyTheTransition() {
        JsonNode golden = Golden.json("mastery/single_student_tracks").at("/bkt_missing");
        Belief belief = knowledgeTracing(.3, .15).begin();
        for (int t = 0; t < golden.at("/y").size(); t++) {
            JsonNode y = golden.at("/y/" + t);
            if (!y.isNull()) {
                belief.see(answer(y.intValue() == 1, .2, .1));
            }
            belief.step();
            assertThat(belief.at(1)).isCloseTo(golden.at("/rows/" + t + "/2").doubleValue(), within(TOLERANCE));
        }
    }

    /** R: bkt_ll(sequences, true_par) over 400 simulated students; tolerance_note: log-likelihood to 1e-3. */
    @Test
    void logLikelihoodOfKnowledgeTracingOverManyStudents() {
        JsonNode golden = Golden.json("mastery/bkt_mle");
        double[] par = Golden.doubles(golden.at("/true_par"));
        LevelChain chain = knowledgeTracing(par[0], par[1]);
        double total = 0;
        Belief belief = chain.begin();
        for (List<String> row : Golden.csv("mastery/bkt_sequences")) {
            if (row.get(1).equals("1")) {
                total += belief.logLikelihood();
                belief = chain.begin();
            } else {
                belief.step();
            }
            belief.see(answer(row.get(2).equals("1"), par[2], par[3]));
        }
        assertThat(total + belief.logLikelihood())
                .isCloseTo(golden.at("/loglik_at_true").doubleValue(), within(1e-6));
    }

    private static LevelChain knowledgeTracing(double known, double learned) {
        return new LevelChain(
                new double[] {1 - known, known}, new double[][] {{1 - learned, learned}, {0, 1}}, new double[2][2]);
    }

    private static double[] answer(boolean right, double guess, double slip) {
        return right ? new double[] {guess, 1 - slip} : new double[] {1 - guess, slip};
    }

    private static FilterParameters parameters(JsonNode golden) {
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

    private static List<Evidence> evidence(JsonNode golden) {
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

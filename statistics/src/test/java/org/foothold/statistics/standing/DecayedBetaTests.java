package org.foothold.statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.foothold.statistics.Golden;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against base R: bb_post and decayed_beta. Closed form, so 1e-8 relative. */
class DecayedBetaTests {

    /** R: 1 - pbeta(.8, 5, 2); rounded elsewhere to .34464. */
    @Test
    void posteriorOfTheBetaBinomial() {
        for (JsonNode golden : Golden.json("mastery/beta_binomial_cases").at("/cases")) {
            int right = golden.at("/x").intValue();
            int tasks = golden.at("/n").intValue();
            var beta = DecayedBeta.of(number(golden, "/a"), number(golden, "/b"), 1);
            for (int task = 0; task < tasks; task++) {
                beta = beta.add(task < right);
            }
            assertClose(beta.mean(), number(golden, "/post_mean"));
            assertClose(beta.standardDeviation(), number(golden, "/post_sd"));
            assertClose(beta.probabilityAtLeast(number(golden, "/cut")), number(golden, "/p_at_or_above_cut"));
            assertClose(beta.quantile(.05), number(golden, "/eq_tail_interval/0"));
            assertClose(beta.quantile(.95), number(golden, "/eq_tail_interval/1"));
        }
    }

    /** R: decayed_beta(evidence, 1, 1, λ) for λ = .7, .8, .9, 1. */
    @Test
    void evidenceFades() {
        JsonNode golden = Golden.json("mastery/single_student_tracks");
        double[] evidence = Golden.doubles(golden.at("/evidence"));
        for (JsonNode track : golden.at("/decayed_beta")) {
            var beta = DecayedBeta.of(number(track, "/a"), number(track, "/b"), number(track, "/lambda"));
            for (int t = 0; t < evidence.length; t++) {
                beta = beta.add(evidence[t] == 1);
                double[] row = Golden.doubles(track.at("/rows/" + t));
                assertClose(beta.successes(), row[0]);
                assertClose(beta.failures(), row[1]);
                assertClose(beta.mean(), row[2]);
            }
        }
    }

    @Test
    void standsBesideEveryStandingWithAnswersOnly() {
        var detail = EvidenceFilter.withDefaults()
                .detail(Pieces.none()
                        .right(1)
                        .judged(3, Level.SECURE, Judge.TEACHER)
                        .wrong(1)
                        .list());
        assertThat(detail.audit())
                .isEqualTo(DecayedBeta.withDefaults().add(true).add(false));
    }

    private static void assertClose(double ours, double reference) {
        assertThat(ours).isCloseTo(reference, within(1e-8 * Math.max(Math.abs(reference), 1e-3)));
    }

    private static double number(JsonNode node, String path) {
        return node.at(path).doubleValue();
    }
}

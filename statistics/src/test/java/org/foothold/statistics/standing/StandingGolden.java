package org.foothold.statistics.standing;

import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import tools.jackson.databind.JsonNode;

/** R: bb_post, decayed_beta. */
public final class StandingGolden extends GoldenRows {

    public StandingGolden() {
        super("Standing");
        data("mastery/single_student_tracks", "constructed", rows -> {
            JsonNode json = rows.json();
            double[] answers = Golden.doubles(json.at("/evidence"));
            DecayedBeta beta = DecayedBeta.withDefaults();
            for (double answer : answers) {
                beta = beta.add(answer == 1);
            }
            rows.closed("decayed Beta, mean after all evidence", "/decayed_beta/2/rows/11/2", beta.mean());
        });
    }
}

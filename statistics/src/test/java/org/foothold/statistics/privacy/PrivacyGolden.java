package org.foothold.statistics.privacy;

import java.util.stream.IntStream;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows;
import tools.jackson.databind.JsonNode;

/** R: lpSolve for the attacker's bounds; (1-a)/(1+a)*a^abs(z) for the noise. Bounds are whole and must be equal. */
public final class PrivacyGolden extends GoldenRows {

    public PrivacyGolden() {
        super("Privacy");
        audit("one_row_one_small");
        audit("one_row_two_small");
        audit("group_by_level_3x4");
        audit("group_by_level_zero");
        nothingToHide();
        hierarchy();
        data("privacy/geometric_mechanism", "closed form", PrivacyGolden::noise);
    }

    private void audit(String name) {
        data("privacy/" + name, "constructed", rows -> {
            JsonNode json = rows.json();
            bounds(rows, "small counts hidden only, ", json.at("/primary"), "/bounds_with_primary_only");
            bounds(rows, "least pattern, ", json.at("/minimum_cost_pattern"), "/bounds_after");
            rows.closed(
                    "people hidden for others' sake",
                    "/extra_count_suppressed",
                    suppression(json).of(table(json)).complementary());
        });
    }

    private void nothingToHide() {
        data(
                "privacy/nothing_to_hide",
                "constructed",
                rows -> rows.closed(
                        "people hidden for others' sake",
                        "/extra_count_suppressed",
                        suppression(rows.json()).of(table(rows.json())).complementary()));
    }

    /** A school of two classes, one of them small: 1 where a number may be shown. */
    private void hierarchy() {
        data("privacy/hierarchy_differencing", "constructed", rows -> {
            JsonNode json = rows.json();
            Whole school = Whole.of(
                    "school",
                    json.at("/school").longValue(),
                    Whole.of("A", json.at("/classes/A").longValue()),
                    Whole.of("B", json.at("/classes/B").longValue()));
            int threshold = json.at("/threshold").intValue();
            PublishedWhole shown = Suppression.withDefaults()
                    .with(new SuppressionRule(threshold, threshold, 0))
                    .of(school);
            shown(rows, shown);
            shown.parts().forEach(part -> shown(rows, part));
        });
    }

    private static void shown(Rows rows, PublishedWhole one) {
        boolean reference = rows.json().at("/publishable/" + one.name()).booleanValue();
        rows.add(
                "one class is small, " + one.name() + " shown",
                reference ? 1 : 0,
                one.count().optional().isPresent() ? 1 : 0,
                0);
    }

    private static void bounds(Rows rows, String what, JsonNode pattern, String at) {
        boolean[][] hidden = hidden(pattern);
        Bounds[][] ours = suppression(rows.json()).audit(table(rows.json()), hidden);
        for (int i = 0; i < rows.json().at(at).size(); i++) {
            JsonNode cell = rows.json().at(at).get(i);
            Bounds found = ours[cell.get(0).intValue() - 1][cell.get(1).intValue() - 1];
            String name = "%scell %d,%d, "
                    .formatted(what, cell.get(0).intValue(), cell.get(1).intValue());
            rows.closed(name + "least", at + "/" + i + "/3", found.min());
            rows.closed(name + "most", at + "/" + i + "/4", found.max());
        }
    }

    private static void noise(Rows rows) {
        int[][] fractions = {{1, 10}, {1, 2}, {1, 1}, {2, 1}};
        for (int i = 0; i < fractions.length; i++) {
            var noise = GeometricNoise.withEpsilon(fractions[i][0], fractions[i][1]);
            String at = "/cases/" + i;
            String what = "ε = " + noise.epsilon() + ", ";
            for (int z = 0; z <= 10; z++) {
                rows.closed(what + "chance of " + z, at + "/pmf_0_to_10/" + z, noise.probability(z));
            }
            rows.closed(what + "variance", at + "/variance", noise.variance())
                    .closed(what + "chance within 3", at + "/p_abs_le_3", noise.within(3))
                    .closed(what + "half width", at + "/ci95_halfwidth", noise.halfWidth(.95));
        }
    }

    static Suppression suppression(JsonNode json) {
        int k = json.at("/threshold_k").intValue();
        boolean columns = json.at("/attacker_knows/col_totals").booleanValue();
        return Suppression.withDefaults()
                .with(new SuppressionRule(k, json.at("/required_interval_width").intValue(), 0))
                .with(columns ? Margins.BOTH : Margins.ROWS);
    }

    static CountTable table(JsonNode json) {
        return CountTable.of(IntStream.range(0, json.at("/counts").size())
                .mapToObj(row -> Golden.doubles(json.at("/counts/" + row)))
                .map(row -> IntStream.range(0, row.length)
                        .mapToLong(c -> (long) row[c])
                        .toArray())
                .toArray(long[][]::new));
    }

    static boolean[][] hidden(JsonNode pattern) {
        var hidden = new boolean[pattern.size()][pattern.get(0).size()];
        for (int r = 0; r < hidden.length; r++) {
            for (int c = 0; c < hidden[r].length; c++) {
                hidden[r][c] = pattern.get(r).get(c).intValue() == 1;
            }
        }
        return hidden;
    }
}

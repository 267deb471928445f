package org.foothold.statistics.gaps;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.statistics.GoldenRows;
import org.foothold.statistics.GoldenRows.Rows;
import tools.jackson.databind.JsonNode;

/** Groups that hardly differ in themselves, or hardly are groups. */
final class EdgeRows {

    private EdgeRows() {}

    /** What is expected stands there in words. */
    static void add(Rows rows) {
        for (int i = 0; i < rows.json().at("/cases").size(); i++) {
            String what = rows.at("/cases/" + i + "/case").stringValue() + ", ";
            String expected = rows.at("/cases/" + i + "/expected").stringValue();
            GroupScores x = few(rows.at("/cases/" + i + "/x"));
            GroupScores y = few(rows.at("/cases/" + i + "/y"));
            rows.add(
                    what + "answers for d",
                    expected.contains("d undefined") ? 0 : 1,
                    GapsGolden.GAPS.standardized(x, y).optional().stream().count(),
                    GoldenRows.CLOSED);
            GapsGolden.GAPS.superiority(x, y).optional().ifPresent(found -> {
                said(rows, what, expected, "PS", found.probability());
                said(rows, what, expected, "delta", found.cliff());
                said(rows, what, expected, "V", GapsGolden.orNaN(found.v()));
            });
        }
    }

    private static void said(Rows rows, String what, String expected, String measure, double ours) {
        Matcher value = Pattern.compile("\\b" + measure + "=([0-9.]+)").matcher(expected);
        if (value.find()) {
            rows.add(what + measure, Double.parseDouble(value.group(1)), ours, GoldenRows.CLOSED);
        }
    }

    private static GroupScores few(JsonNode scores) {
        return GroupScores.of(
                scores.isArray()
                        ? scores.valueStream().mapToInt(JsonNode::intValue).toArray()
                        : new int[] {scores.intValue()});
    }
}

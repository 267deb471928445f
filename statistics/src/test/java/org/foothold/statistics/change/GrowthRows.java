package org.foothold.statistics.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Golden;
import org.foothold.statistics.GoldenRows.Rows;
import org.foothold.statistics.multilevel.ClusterProducts;
import org.foothold.statistics.multilevel.Mixed;
import org.foothold.statistics.multilevel.Nested;
import org.foothold.statistics.multilevel.NestedModel;
import org.foothold.statistics.multilevel.NestedProducts;

/** R: lme4::lmer(math ~ year * black + year * hispanic + (year | child) + (year | school)). */
final class GrowthRows {

    private static final double COEFFICIENT = 1e-4;
    private static final double VARIANCE = 1e-3;
    private static final NestedModel MODEL = NestedModel.withDefaults().withRandom("year");

    private GrowthRows() {}

    static void add(Rows rows) {
        Nested found = known(MODEL.of(measured("year", "black", "hispanic")));
        Map<String, String> names = Map.of("1", "(Intercept)", "black", "blk", "hispanic", "hsp");
        for (Mixed.Fixed fixed : found.fixed()) {
            String column = names.getOrDefault(
                    fixed.column(), fixed.column().replace("black", "blk").replace("hispanic", "hsp"));
            rows.add("growth, " + column, "/fixef/" + column, fixed.estimate().value(), COEFFICIENT)
                    .add(
                            "growth, " + column + ", SE",
                            "/se/" + column,
                            fixed.estimate().standardError(),
                            COEFFICIENT);
        }
        covariance(rows, "students", 0, found.students());
        covariance(rows, "schools", 3, found.schools());
        rows.add("growth, residual variance", "/variances/6/vcov", found.residual(), VARIANCE)
                .add("growth, log likelihood", "/loglik_reml", found.logLikelihood(), 1e-6);
        Nested plain = known(MODEL.byMaximumLikelihood().of(measured("year")));
        String at = "/unconditional_ML";
        rows.add(
                        "growth alone, intercept",
                        at + "/fixef/(Intercept)",
                        plain.fixed("1").value(),
                        COEFFICIENT)
                .add(
                        "growth alone, year",
                        at + "/fixef/year",
                        plain.fixed("year").value(),
                        COEFFICIENT)
                .add("growth alone, log likelihood", at + "/loglik", plain.logLikelihood(), 1e-6);
    }

    private static void covariance(Rows rows, String level, int first, Mixed.Covariance found) {
        String[] what = {"variance of intercepts", "variance of growth", "covariance"};
        double[] ours = {
            found.values().get(0).get(0),
            found.values().get(1).get(1),
            found.values().get(0).get(1)
        };
        for (int i = 0; i < ours.length; i++) {
            rows.add(
                    "growth, %s, %s".formatted(level, what[i]),
                    "/variances/" + (first + i) + "/vcov",
                    ours[i],
                    VARIANCE);
        }
    }

    /** The first column with products of it and each other one. */
    private static NestedProducts measured(String time, String... groups) {
        Golden.Table table = Golden.table("gap_change/egsingle_growth");
        var columns = new LinkedHashMap<String, double[]>();
        columns.put(time, table.numbers(time));
        for (String group : groups) {
            columns.put(group, table.numbers(group));
            double[] product = table.numbers(group);
            double[] times = table.numbers(time);
            Arrays.setAll(product, i -> product[i] * times[i]);
            columns.put(time + ":" + group, product);
        }
        return products(table, columns);
    }

    private static NestedProducts products(Golden.Table table, Map<String, double[]> columns) {
        List<String> schools = table.texts("school");
        List<String> children = table.texts("child");
        double[] outcome = table.numbers("math");
        var rows = new LinkedHashMap<List<String>, List<double[]>>();
        for (int i = 0; i < outcome.length; i++) {
            double[] row = new double[columns.size() + 1];
            int at = 0;
            for (double[] column : columns.values()) {
                row[at++] = column[i];
            }
            row[at] = outcome[i];
            rows.computeIfAbsent(List.of(schools.get(i), children.get(i)), key -> new ArrayList<>())
                    .add(row);
        }
        String[] names = columns.keySet().toArray(String[]::new);
        NestedProducts products = NestedProducts.empty(names);
        for (Map.Entry<List<String>, List<double[]>> one : rows.entrySet()) {
            ClusterProducts child =
                    ClusterProducts.empty(names).addAll(one.getKey().get(1), one.getValue());
            products = products.addAll(one.getKey().get(0), child);
        }
        return products;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}

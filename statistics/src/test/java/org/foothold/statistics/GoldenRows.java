package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/**
 * What one family computes beside its reference values: each row is a test and a line of docs/statistics/validation.md.
 * A subclass names its data sets in its constructor.
 */
public abstract class GoldenRows {

    /** Closed forms. */
    public static final double CLOSED = 1e-8;

    /** The best fit of a search. */
    public static final double ITERATIVE = 1e-5;

    public record Row(String measure, double reference, double ours, double tolerance) {

        /** Relative to the reference, absolute below one. */
        double difference() {
            return Math.abs(ours - reference) / Math.max(1, Math.abs(reference));
        }
    }

    /** The file of the reference values without its ending, and where the data come from. */
    record DataSet(String name, String source, Consumer<Rows> rows) {

        boolean committed() {
            return Golden.committed(name + ".json");
        }

        List<Row> read() {
            var rows = new Rows(Golden.json(name));
            this.rows.accept(rows);
            return List.copyOf(rows.rows);
        }
    }

    /** Gathers rows of one data set; {@code json} holds its reference values. */
    public static final class Rows {

        private final JsonNode json;
        private final List<Row> rows = new ArrayList<>();

        private Rows(JsonNode json) {
            this.json = json;
        }

        public JsonNode json() {
            return json;
        }

        /** The reference value at this JSON pointer. */
        public Rows closed(String measure, String pointer, double ours) {
            return add(measure, pointer, ours, CLOSED);
        }

        public Rows iterative(String measure, String pointer, double ours) {
            return add(measure, pointer, ours, ITERATIVE);
        }

        /** Of a list the value that lies farthest off; where the reference has null, ours has to be NaN. */
        public Rows each(String measure, String pointer, double[] ours, double tolerance) {
            assertThat(ours)
                    .as("as many as at %s", pointer)
                    .hasSize(json.at(pointer).size());
            return farthest(measure, tolerance, compare -> {
                for (int i = 0; i < ours.length; i++) {
                    compare.accept(pointer + "/" + i, ours[i]);
                }
            });
        }

        /** Of many values, each with its JSON pointer, the one that lies farthest off. */
        public Rows farthest(String measure, double tolerance, Consumer<BiConsumer<String, Double>> values) {
            var all = new ArrayList<Row>();
            values.accept((pointer, ours) -> {
                JsonNode reference = json.at(pointer);
                assertThat(Double.isNaN(ours)).as("%s, %s", pointer, ours).isEqualTo(!reference.isNumber());
                if (reference.isNumber()) {
                    all.add(new Row(measure + ", each", reference.doubleValue(), ours, tolerance));
                }
            });
            all.stream().max(Comparator.comparing(Row::difference)).ifPresent(rows::add);
            return this;
        }

        public Rows add(String measure, String pointer, double ours, double tolerance) {
            JsonNode reference = json.at(pointer);
            assertThat(reference.isNumber()).as("a number at %s", pointer).isTrue();
            return add(measure, reference.doubleValue(), ours, tolerance);
        }

        public Rows add(String measure, double reference, double ours, double tolerance) {
            rows.add(new Row(measure, reference, ours, tolerance));
            return this;
        }
    }

    private final String family;
    private final List<DataSet> dataSets = new ArrayList<>();

    protected GoldenRows(String family) {
        this.family = family;
    }

    protected final void data(String name, String source, Consumer<Rows> rows) {
        dataSets.add(new DataSet(name, source, rows));
    }

    String family() {
        return family;
    }

    List<DataSet> dataSets() {
        return dataSets;
    }

    Stream<DynamicTest> tests() {
        return dataSets.stream().flatMap(data -> {
            if (!Golden.present(data.name() + ".json")) {
                return Stream.of(DynamicTest.dynamicTest(
                        data.name(),
                        () -> assumeThat(false)
                                .as("reference data that may not be committed")
                                .isTrue()));
            }
            return data.read().stream().map(row -> test(data, row));
        });
    }

    private static DynamicTest test(DataSet data, Row row) {
        return DynamicTest.dynamicTest(
                data.name() + ": " + row.measure(),
                () -> assertThat(row.ours())
                        .as(row.measure())
                        .isCloseTo(row.reference(), within(row.tolerance() * Math.max(1, Math.abs(row.reference())))));
    }
}

package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

        /** Relative to the reference; absolute where that is 0. */
        double difference() {
            return Math.abs(ours - reference) / unit();
        }

        private double unit() {
            return reference == 0 ? 1 : Math.abs(reference);
        }
    }

    /** The file of the reference values without its ending, and where the data come from. Compared once, however often it is asked. */
    static final class DataSet {

        private final String name;
        private final String source;
        private final Consumer<Rows> compare;
        private @Nullable Rows compared;

        private DataSet(String name, String source, Consumer<Rows> compare) {
            this.name = name;
            this.source = source;
            this.compare = compare;
        }

        String name() {
            return name;
        }

        String source() {
            return source;
        }

        boolean committed() {
            return Golden.committed(name + ".json");
        }

        boolean present() {
            return Golden.present(name + ".json");
        }

        List<Row> read() {
            return List.copyOf(compared().rows);
        }

        Rows compared() {
            Rows rows = compared;
            if (rows == null) {
                rows = new Rows(Golden.json(name));
                compare.accept(rows);
                compared = rows;
            }
            return rows;
        }
    }

    /** Gathers rows of one data set and remembers which of its reference values were looked at. */
    public static final class Rows {

        private final JsonNode json;
        private final List<Row> rows = new ArrayList<>();
        private final Set<String> looked = new HashSet<>();

        private Rows(JsonNode json) {
            this.json = json;
        }

        public JsonNode json() {
            return json;
        }

        /** What stands at this JSON pointer: a value, or a list of values, is looked at by that, but no more than that. */
        public JsonNode at(String pointer) {
            JsonNode found = json.at(pointer);
            if (!holdsNames(found)) {
                looked.add(pointer);
            }
            return found;
        }

        private static boolean holdsNames(JsonNode node) {
            return node.isObject() || (node.isArray() && node.valueStream().anyMatch(Rows::holdsNames));
        }

        /** Whether nothing looked at this value or at a list that it is in. */
        boolean ignores(String pointer) {
            return Stream.iterate(pointer, at -> !at.isEmpty(), at -> at.substring(0, at.lastIndexOf('/')))
                    .noneMatch(looked::contains);
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
                JsonNode reference = at(pointer);
                assertThat(Double.isNaN(ours)).as("%s, %s", pointer, ours).isEqualTo(!reference.isNumber());
                if (reference.isNumber()) {
                    all.add(new Row(measure + ", each", reference.doubleValue(), ours, tolerance));
                }
            });
            all.stream().max(Comparator.comparing(Row::difference)).ifPresent(rows::add);
            return this;
        }

        public Rows add(String measure, String pointer, double ours, double tolerance) {
            JsonNode reference = at(pointer);
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
    private final Map<Double, String> wider = new TreeMap<>();

    protected GoldenRows(String family) {
        this.family = family;
    }

    protected final void data(String name, String source, Consumer<Rows> rows) {
        dataSets.add(new DataSet(name, source, rows));
    }

    /** A tolerance wider than that of a search needs a reason, which stands on the page. */
    protected final void because(double tolerance, String reason) {
        wider.put(tolerance, reason);
    }

    String family() {
        return family;
    }

    List<DataSet> dataSets() {
        return dataSets;
    }

    Map<Double, String> wider() {
        return Collections.unmodifiableMap(wider);
    }

    Stream<DynamicTest> tests() {
        return dataSets.stream().flatMap(data -> {
            if (!data.present()) {
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
                        .isCloseTo(row.reference(), within(row.tolerance() * row.unit())));
    }
}

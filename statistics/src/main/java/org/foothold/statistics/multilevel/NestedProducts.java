package org.foothold.statistics.multilevel;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * Clusters within clusters: by school the {@link ClusterProducts} of its students, each measured several times. That is
 * (p+1)(p+2)/2 numbers a student, whatever the number of measurements. A student who changed school counts as one in each.
 */
public record NestedProducts(List<String> columns, SortedMap<String, ClusterProducts> schools) {

    private static final String MAGIC = "NPRD";

    public NestedProducts {
        columns = List.copyOf(columns);
        schools = Collections.unmodifiableSortedMap(new TreeMap<>(schools));
    }

    /** @param columns names of what explains, beside the constant */
    public static NestedProducts empty(String... columns) {
        return new NestedProducts(ClusterProducts.empty(columns).columns(), new TreeMap<>());
    }

    /** One measurement: the outcome and the explaining values in the order of the columns, without the constant. */
    public NestedProducts add(String school, String student, double outcome, double... explaining) {
        return addAll(school, ClusterProducts.empty(names()).add(student, outcome, explaining));
    }

    /** Students of one school, with the same columns. */
    public NestedProducts addAll(String school, ClusterProducts students) {
        return merge(new NestedProducts(students.columns(), new TreeMap<>(Map.of(school, students))));
    }

    public NestedProducts merge(NestedProducts other) {
        if (!columns.equals(other.columns)) {
            throw new IllegalArgumentException("the same columns: " + columns + " and " + other.columns);
        }
        var merged = new TreeMap<>(schools);
        other.schools.forEach((name, students) -> merged.merge(name, students, ClusterProducts::merge));
        return new NestedProducts(columns, merged);
    }

    private String[] names() {
        return columns.subList(1, columns.size()).toArray(String[]::new);
    }

    public long measurements() {
        return schools.values().stream().mapToLong(ClusterProducts::students).sum();
    }

    public long students() {
        return schools.values().stream().mapToLong(ClusterProducts::size).sum();
    }

    /**
     * Over the columns of two values, how many students the smaller side of any has, as in {@link ClusterProducts}. A student who was
     * measured on both sides counts in both.
     */
    long smallestGroup() {
        List<Products> students = schools.values().stream()
                .flatMap(school -> school.products().stream())
                .toList();
        return IntStream.range(1, columns.size())
                .mapToObj(column -> TwoValues.of(students, column).map(values -> smallerSide(students, values, column)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Long.MAX_VALUE);
    }

    private static long smallerSide(List<Products> students, TwoValues values, int column) {
        long high =
                students.stream().filter(one -> values.high(one, column) > 0).count();
        long low = students.stream()
                .filter(one -> values.high(one, column) < one.students())
                .count();
        return Math.min(high, low);
    }

    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(columns.size());
        columns.forEach(state::text);
        state.number(schools.size());
        schools.forEach((name, students) -> state.text(name).state(students.toBytes()));
        return state.toBytes();
    }

    public static NestedProducts fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, NestedProducts::read);
    }

    private static NestedProducts read(StateReader state) {
        var columns = new String[state.entries()];
        Arrays.setAll(columns, i -> state.text());
        NestedProducts read = empty(Arrays.copyOfRange(columns, 1, columns.length));
        for (int left = state.entries(); left > 0; left--) {
            read = read.addAll(state.text(), ClusterProducts.fromBytes(state.state()));
        }
        return read;
    }
}

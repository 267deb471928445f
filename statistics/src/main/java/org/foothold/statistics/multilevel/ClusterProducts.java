package org.foothold.statistics.multilevel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * Per cluster, the sums of products of what explains and of the outcome: X'X, X'y, y'y. With p columns that is (p+1)(p+2)/2
 * numbers, whatever the number of students; regression and mixed model need nothing else. Clusters of one name add up.
 *
 * <p>The first column is the constant 1, so that the first number is how many there are. Products of large numbers with a small
 * spread lose digits (scores of 600 ± 40 keep 13 of 16): centre the columns if they are worse than that.
 */
public final class ClusterProducts {

    private static final String MAGIC = "CPRD";

    private final List<String> columns;
    private final Map<String, double[]> clusters;

    private ClusterProducts(List<String> columns, Map<String, double[]> clusters) {
        this.columns = columns;
        this.clusters = clusters;
    }

    private static double[] finite(double[] products) {
        if (!Arrays.stream(products).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("finite values, not products " + Arrays.toString(products));
        }
        return products;
    }

    /** @param columns names of what explains, beside the constant */
    public static ClusterProducts empty(String... columns) {
        var names = new String[columns.length + 1];
        names[0] = "1";
        System.arraycopy(columns, 0, names, 1, columns.length);
        return new ClusterProducts(List.of(names), new TreeMap<>());
    }

    /** One student: the outcome and the explaining values in the order of the columns, without the constant. */
    public ClusterProducts add(String cluster, double outcome, double... explaining) {
        return addRows(cluster, List.of(row(outcome, explaining)));
    }

    /** Students of one cluster: in each row the explaining values, then the outcome. */
    public ClusterProducts addAll(String cluster, Collection<double[]> rows) {
        return addRows(
                cluster,
                rows.stream()
                        .map(row -> row(row[row.length - 1], Arrays.copyOf(row, row.length - 1)))
                        .toList());
    }

    private double[] row(double outcome, double[] explaining) {
        if (explaining.length != columns.size() - 1) {
            throw new IllegalArgumentException("a value for each of " + columns);
        }
        var row = new double[columns.size() + 1];
        row[0] = 1;
        System.arraycopy(explaining, 0, row, 1, explaining.length);
        row[columns.size()] = outcome;
        return row;
    }

    private ClusterProducts addRows(String cluster, Collection<double[]> rows) {
        int width = columns.size() + 1;
        var products = new double[width * (width + 1) / 2];
        for (double[] row : rows) {
            int at = 0;
            for (int a = 0; a < width; a++) {
                for (int b = a; b < width; b++) {
                    products[at++] += row[a] * row[b];
                }
            }
        }
        return merge(new ClusterProducts(columns, Map.of(cluster, finite(products))));
    }

    /** One cluster from sums that were computed elsewhere: the upper triangle of [X y]'[X y], row by row. */
    public ClusterProducts addProducts(String cluster, double... upperTriangle) {
        int width = columns.size() + 1;
        if (upperTriangle.length != width * (width + 1) / 2) {
            throw new IllegalArgumentException("the upper triangle of products of " + columns + " and the outcome");
        }
        return merge(new ClusterProducts(columns, Map.of(cluster, finite(upperTriangle.clone()))));
    }

    public ClusterProducts merge(ClusterProducts other) {
        if (!columns.equals(other.columns)) {
            throw new IllegalArgumentException("the same columns: " + columns + " and " + other.columns);
        }
        var merged = new TreeMap<>(clusters);
        other.clusters.forEach((name, products) -> merged.merge(name, products, ClusterProducts::sum));
        return new ClusterProducts(columns, merged);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        Arrays.setAll(sum, i -> sum[i] + b[i]);
        return sum;
    }

    /** With the constant first. */
    public List<String> columns() {
        return columns;
    }

    public int size() {
        return clusters.size();
    }

    public long students() {
        return Math.round(
                clusters.values().stream().mapToDouble(products -> products[0]).sum());
    }

    /**
     * Over the columns of two values, how many students the smaller side of any has: a coefficient of such a column is a gap
     * between groups. {@link Long#MAX_VALUE} without such a column.
     */
    long smallestGroup() {
        List<Products> all = products();
        return IntStream.range(1, columns.size())
                .mapToObj(column -> TwoValues.of(all, column).map(values -> smallerSide(all, values, column)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Long.MAX_VALUE);
    }

    private long smallerSide(List<Products> all, TwoValues values, int column) {
        long high = all.stream().mapToLong(one -> values.high(one, column)).sum();
        return Math.min(high, students() - high);
    }

    List<String> names() {
        return List.copyOf(clusters.keySet());
    }

    /** Each cluster's full symmetric matrix, in the order of names. */
    List<Products> products() {
        return clusters.values().stream()
                .map(triangle -> Products.of(triangle, columns.size() + 1))
                .toList();
    }

    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(columns.size());
        columns.forEach(state::text);
        state.number(clusters.size());
        clusters.forEach((name, products) -> state.text(name).reals(products));
        return state.toBytes();
    }

    public static ClusterProducts fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, ClusterProducts::read);
    }

    private static ClusterProducts read(StateReader state) {
        var names = new String[state.entries()];
        Arrays.setAll(names, i -> state.text());
        ClusterProducts products = empty(Arrays.copyOfRange(names, 1, names.length));
        var clusters = new TreeMap<String, double[]>();
        for (int left = state.entries(); left > 0; left--) {
            String cluster = state.text();
            double[] sums = state.reals();
            if (sums.length != (names.length + 1) * (names.length + 2) / 2) {
                throw new IllegalArgumentException("products of all columns");
            }
            clusters.put(cluster, finite(sums));
        }
        return new ClusterProducts(products.columns, clusters);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusterProducts that
                && columns.equals(that.columns)
                && clusters.keySet().equals(that.clusters.keySet())
                && clusters.keySet().stream()
                        .allMatch(name -> Arrays.equals(clusters.get(name), that.clusters.get(name)));
    }

    @Override
    public int hashCode() {
        return columns.hashCode() * 31 + clusters.keySet().hashCode();
    }
}

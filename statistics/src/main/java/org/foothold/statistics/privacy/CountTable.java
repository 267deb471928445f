package org.foothold.statistics.privacy;

import java.util.Arrays;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/** How many people there are of each group (row) at each level (column). Immutable; merging adds. */
public final class CountTable {

    private static final String MAGIC = "CTBL";

    private final int columns;
    private final long[] cells;

    private CountTable(int columns, long[] cells) {
        if (columns < 1 || cells.length % columns != 0 || Arrays.stream(cells).anyMatch(cell -> cell < 0)) {
            throw new IllegalArgumentException("whole rows of counts that are not negative");
        }
        this.columns = columns;
        this.cells = cells;
    }

    public static CountTable empty(int rows, int columns) {
        return new CountTable(columns, new long[rows * columns]);
    }

    public static CountTable of(long[]... rows) {
        int columns = rows.length == 0 ? 1 : rows[0].length;
        if (Arrays.stream(rows).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("rows of one length");
        }
        return new CountTable(
                columns, Arrays.stream(rows).flatMapToLong(Arrays::stream).toArray());
    }

    public CountTable add(int row, int column) {
        long[] more = cells.clone();
        more[row * columns + column]++;
        return new CountTable(columns, more);
    }

    public CountTable merge(CountTable other) {
        if (!isShapedLike(other)) {
            throw new IllegalArgumentException("tables of one shape");
        }
        long[] sum = cells.clone();
        Arrays.setAll(sum, i -> sum[i] + other.cells[i]);
        return new CountTable(columns, sum);
    }

    boolean isShapedLike(CountTable other) {
        return columns == other.columns && cells.length == other.cells.length;
    }

    public int rows() {
        return cells.length / columns;
    }

    public int columns() {
        return columns;
    }

    long cell(int row, int column) {
        return cells[row * columns + column];
    }

    long rowTotal(int row) {
        return Arrays.stream(cells, row * columns, (row + 1) * columns).sum();
    }

    long columnTotal(int column) {
        long sum = 0;
        for (int row = 0; row < rows(); row++) {
            sum += cell(row, column);
        }
        return sum;
    }

    long total() {
        return Arrays.stream(cells).sum();
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1).number(columns).numbers(cells).toBytes();
    }

    public static CountTable fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, CountTable::read);
    }

    private static CountTable read(StateReader state) {
        int columns = state.integer();
        return new CountTable(columns, state.numbers());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountTable that && columns == that.columns && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    /** The shape alone: counts are not for logs. */
    @Override
    public String toString() {
        return "CountTable " + rows() + " x " + columns;
    }
}

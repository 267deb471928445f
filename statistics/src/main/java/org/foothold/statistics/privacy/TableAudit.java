package org.foothold.statistics.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;

/** A table with its totals as a network: root → row → column → end → root. */
final class TableAudit {

    private final CountTable table;
    private final SuppressionRule rule;
    private final Margins margins;
    private final Network network = new Network();
    private final int[][] cells;
    private final int[] rows;
    private final int[] columns;
    private final int total;

    TableAudit(CountTable table, SuppressionRule rule, Margins margins) {
        this.table = table;
        this.rule = rule;
        this.margins = margins;
        this.cells = new int[table.rows()][table.columns()];
        this.rows = new int[table.rows()];
        this.columns = new int[table.columns()];
        int root = table.rows() + table.columns();
        int end = root + 1;
        for (int r = 0; r < rows.length; r++) {
            rows[r] = network.add(root, r, table.rowTotal(r));
            for (int c = 0; c < columns.length; c++) {
                cells[r][c] = network.add(r, rows.length + c, table.cell(r, c));
            }
        }
        for (int c = 0; c < columns.length; c++) {
            columns[c] = network.add(rows.length + c, end, table.columnTotal(c));
        }
        total = network.add(end, root, table.total());
    }

    PublishedTable publish() {
        boolean[] hidden = hide();
        var shown = new ArrayList<List<Answer<Long>>>();
        for (int[] row : cells) {
            shown.add(shown(row, hidden));
        }
        return new PublishedTable(
                shown, shown(rows, hidden), shown(columns, hidden), shown(total, hidden), peopleHidden(hidden));
    }

    private boolean[] hide() {
        boolean[] unpublished = unpublished();
        boolean[] primary = primary();
        for (int a = 0; a < unpublished.length; a++) {
            primary[a] &= !unpublished[a];
        }
        var protection = new Protection(network, primary, unpublished, rule.width());
        boolean[] hidden = protection.hide(cellsOnly());
        return protection.safe(hidden)
                ? hidden
                : new Protection(network, primary, unpublished, rule.width()).hide(everything());
    }

    private boolean[] unpublished() {
        var unpublished = new boolean[network.size()];
        for (int row : rows) {
            unpublished[row] = !margins.rows();
        }
        for (int column : columns) {
            unpublished[column] = !margins.columns();
        }
        unpublished[total] = !margins.total();
        return unpublished;
    }

    private boolean[] primary() {
        var primary = new boolean[network.size()];
        for (int a = 0; a < primary.length; a++) {
            primary[a] = rule.tooSmall(network.count(a));
        }
        for (int r = 0; r < rows.length; r++) {
            for (int cell : cells[r]) {
                primary[cell] |= rule.tellsOfEach(network.count(cell), table.rowTotal(r));
            }
        }
        return primary;
    }

    private boolean[] cellsOnly() {
        var candidates = new boolean[network.size()];
        for (int[] row : cells) {
            for (int cell : row) {
                candidates[cell] = true;
            }
        }
        return candidates;
    }

    private boolean[] everything() {
        var all = new boolean[network.size()];
        Arrays.fill(all, true);
        return all;
    }

    private List<Answer<Long>> shown(int[] arcs, boolean[] hidden) {
        return Arrays.stream(arcs).mapToObj(arc -> shown(arc, hidden)).toList();
    }

    private Answer<Long> shown(int arc, boolean[] hidden) {
        return hidden[arc] ? Answer.notShown(rule.smallest(), Counted.STUDENTS) : Answer.known(network.count(arc));
    }

    private long peopleHidden(boolean[] hidden) {
        long sum = 0;
        boolean[] primary = primary();
        for (int[] row : cells) {
            for (int cell : row) {
                sum += hidden[cell] && !primary[cell] ? network.count(cell) : 0;
            }
        }
        return sum;
    }

    Bounds[][] bounds(boolean[][] hiddenCells) {
        boolean[] hidden = unpublished();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                hidden[cells[r][c]] = hiddenCells[r][c];
            }
        }
        return bounds(hidden);
    }

    Bounds[][] bounds(PublishedTable published) {
        var hidden = new boolean[network.size()];
        for (int r = 0; r < rows.length; r++) {
            hide(cells[r], published.cells().get(r), hidden);
        }
        hide(rows, published.rowTotals(), hidden);
        hide(columns, published.columnTotals(), hidden);
        hidden[total] = published.total() instanceof Answer.NotShown;
        return bounds(hidden);
    }

    private static void hide(int[] arcs, List<Answer<Long>> shown, boolean[] hidden) {
        for (int i = 0; i < arcs.length; i++) {
            hidden[arcs[i]] = shown.get(i) instanceof Answer.NotShown;
        }
    }

    private Bounds[][] bounds(boolean[] hidden) {
        var bounds = new Bounds[rows.length][columns.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                long count = table.cell(r, c);
                bounds[r][c] = hidden[cells[r][c]] ? network.bounds(cells[r][c], hidden) : new Bounds(count, count);
            }
        }
        return bounds;
    }
}

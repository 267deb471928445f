package org.foothold.statistics.privacy;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was published last under each name, so that two releases cannot be subtracted: this week minus last week may be one
 * student. A new table is released when every cell and every total is as before or has changed by at least the smallest count;
 * otherwise the last one stays. Publish seldom (once a term), or most tables will stay as they are. Immutable.
 */
public record ReleaseLedger(Map<String, CountTable> released) {

    public ReleaseLedger {
        released = Map.copyOf(released);
    }

    public static ReleaseLedger empty() {
        return new ReleaseLedger(Map.of());
    }

    /** The ledger after this table was offered: it holds the new one, or still the last. Suppress what it holds, then publish. */
    public ReleaseLedger offer(String name, CountTable table, SuppressionRule rule) {
        CountTable last = released.get(name);
        if (last != null && tellsOfFew(last, table, rule)) {
            return this;
        }
        var next = new TreeMap<>(released);
        next.put(name, table);
        return new ReleaseLedger(next);
    }

    private static boolean tellsOfFew(CountTable last, CountTable table, SuppressionRule rule) {
        if (last.rows() != table.rows() || last.columns() != table.columns()) {
            throw new IllegalArgumentException("tables of one shape under one name");
        }
        boolean few = few(last.total(), table.total(), rule);
        for (int r = 0; r < table.rows(); r++) {
            few |= few(last.rowTotal(r), table.rowTotal(r), rule);
            for (int c = 0; c < table.columns(); c++) {
                few |= few(last.cell(r, c), table.cell(r, c), rule);
            }
        }
        for (int c = 0; c < table.columns(); c++) {
            few |= few(last.columnTotal(c), table.columnTotal(c), rule);
        }
        return few;
    }

    private static boolean few(long last, long now, SuppressionRule rule) {
        return rule.tooSmall(Math.abs(now - last));
    }
}

package org.foothold.statistics.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/**
 * What was ever published under each name, so that no two releases can be subtracted: this week minus any earlier week may be
 * one student. A new table is released when, against every earlier one, each cell and each total is the same or has changed by
 * at least the smallest count; otherwise the last one stays. Publish seldom (once a term), or most tables will stay as they are.
 * Immutable.
 *
 * @param releases by name, each different table once, the one that stands last
 */
public record ReleaseLedger(Map<String, List<CountTable>> releases) {

    private static final String MAGIC = "RLED";

    public ReleaseLedger {
        var copy = new TreeMap<String, List<CountTable>>();
        releases.forEach((name, tables) -> copy.put(name, ofOneShape(tables)));
        releases = Collections.unmodifiableMap(copy);
    }

    private static List<CountTable> ofOneShape(List<CountTable> tables) {
        if (tables.isEmpty() || tables.stream().anyMatch(table -> !table.isShapedLike(tables.getFirst()))) {
            throw new IllegalArgumentException("tables of one shape under one name, at least one");
        }
        return List.copyOf(tables);
    }

    public static ReleaseLedger empty() {
        return new ReleaseLedger(Map.of());
    }

    /** What stands under a name now. Suppress it, then publish. */
    public Optional<CountTable> standing(String name) {
        return Optional.ofNullable(releases.get(name)).map(List::getLast);
    }

    /** The ledger after this table was offered: the new one stands, or still the last. */
    public ReleaseLedger offer(String name, CountTable table, SuppressionRule rule) {
        List<CountTable> earlier = releases.getOrDefault(name, List.of());
        ofOneShape(with(earlier, table));
        if (earlier.stream().anyMatch(one -> tellsOfFew(one, table, rule))) {
            return this;
        }
        var next = new TreeMap<>(releases);
        next.put(name, with(earlier, table));
        return new ReleaseLedger(next);
    }

    /** Published again it tells nothing new, but stands. */
    private static List<CountTable> with(List<CountTable> earlier, CountTable table) {
        var all = new ArrayList<>(earlier);
        all.remove(table);
        all.add(table);
        return all;
    }

    private static boolean tellsOfFew(CountTable earlier, CountTable table, SuppressionRule rule) {
        boolean few = few(earlier.total(), table.total(), rule);
        for (int r = 0; r < table.rows(); r++) {
            few |= few(earlier.rowTotal(r), table.rowTotal(r), rule);
            for (int c = 0; c < table.columns(); c++) {
                few |= few(earlier.cell(r, c), table.cell(r, c), rule);
            }
        }
        for (int c = 0; c < table.columns(); c++) {
            few |= few(earlier.columnTotal(c), table.columnTotal(c), rule);
        }
        return few;
    }

    private static boolean few(long earlier, long now, SuppressionRule rule) {
        return rule.tooSmall(Math.abs(now - earlier));
    }

    /** With every count as it is, hidden ones too: to be kept like them. */
    public byte[] toBytes() {
        var state = new StateWriter(MAGIC, 1).number(releases.size());
        releases.forEach((name, tables) -> {
            state.text(name).number(tables.size());
            tables.forEach(table -> state.state(table.toBytes()));
        });
        return state.toBytes();
    }

    public static ReleaseLedger fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, ReleaseLedger::read);
    }

    private static ReleaseLedger read(StateReader state) {
        var releases = new TreeMap<String, List<CountTable>>();
        for (int left = state.entries(); left > 0; left--) {
            String name = state.text();
            var tables = new ArrayList<CountTable>();
            for (int more = state.entries(); more > 0; more--) {
                tables.add(CountTable.fromBytes(state.state()));
            }
            releases.put(name, tables);
        }
        return new ReleaseLedger(releases);
    }
}

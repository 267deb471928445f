package org.foothold.interop.oneroster;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;

/**
 * All that was found while reading. A problem refuses the file. A warning says how it was read all the same; warnings
 * that repeat are told once, with the first line and how often.
 */
final class Findings {
    private record Repeated(String file, String key, String argument) {}

    private static final class Times {
        private final int firstLine;
        private int count;

        private Times(int firstLine) {
            this.firstLine = firstLine;
        }
    }

    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();
    private final Map<Repeated, Times> repeated = new LinkedHashMap<>();
    private final Set<Table> broken = EnumSet.noneOf(Table.class);
    private final Set<Table> empty = EnumSet.noneOf(Table.class);
    private final Map<Table, Set<String>> unread = new EnumMap<>(Table.class);
    private final Map<Table, Integer> rows = new EnumMap<>(Table.class);

    Problems problems() {
        return problems;
    }

    Problems warnings() {
        return warnings;
    }

    Map<Table, Integer> rows() {
        return rows;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void warning(Problem warning) {
        warnings.add(warning);
    }

    void repeat(String file, int line, String key, String argument) {
        repeated.computeIfAbsent(new Repeated(file, key, argument), first -> new Times(line)).count++;
    }

    /** Nothing can be said about what refers to a file that could not be read. */
    void breakTable(Table table) {
        broken.add(table);
    }

    /** A whole file without rows is wrong only if something refers to one. */
    void leaveEmpty(Table table) {
        empty.add(table);
    }

    /** What this row says could not be read, only that there is one with this id. */
    void leaveUnread(Table table, String id) {
        unread.computeIfAbsent(table, first -> new HashSet<>()).add(id);
    }

    /** True where an id that is not known is nobody's fault, or that of the file, which is told once. */
    boolean excuses(Table table, String id) {
        if (empty.remove(table)) {
            problem(Problem.inFile(table.csv(), "oneroster.no-rows"));
            broken.add(table);
        }
        return isUnread(table, id);
    }

    boolean isUnread(Table table, String id) {
        return broken.contains(table) || unread.getOrDefault(table, Set.of()).contains(id);
    }

    void countRow(Table table) {
        rows.merge(table, 1, Integer::sum);
    }

    /** Moves the repeated warnings to the others; call it last. */
    void close() {
        repeated.forEach((what, times) -> warnings.add(new Problem(
                what.file(),
                times.firstLine,
                null,
                null,
                what.key(),
                List.of(Integer.toString(times.count), what.argument()))));
        repeated.clear();
    }
}

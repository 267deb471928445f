package org.foothold.interop.oneroster;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foothold.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Where each column of a table stands in a file. Order is free, unknown columns are nobody's fault. */
final class Header {
    private final Table table;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> unknown = new HashMap<>();
    private final int width;
    private final int named;
    private final boolean clear;

    private Header(Table table, CsvRecord record, Findings findings) {
        this.table = table;
        this.width = record.getFieldCount();
        this.named = lastNamed(record) + 1;
        boolean once = true;
        for (int i = 0; i < named; i++) {
            once &= place(record.getField(i).strip(), i, findings);
        }
        this.clear = once;
    }

    /** Reads the header and tells what is missing in it; null if the table cannot be read with it. */
    static @Nullable Header read(Table table, CsvRecord record, Findings findings) {
        if (isOfSemicolons(record)) {
            findings.problem(Problem.inFile(table.csv(), "oneroster.semicolons"));
            return null;
        }
        Header header = new Header(table, record, findings);
        boolean whole = header.clear;
        for (Column column : table.columns()) {
            whole &= header.isServed(column, findings);
        }
        return whole ? header : null;
    }

    static boolean isOfSemicolons(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).contains(";");
    }

    /** How many values a row may have at most. */
    int width() {
        return width;
    }

    /** How many columns have a name; a spreadsheet may have left empty ones behind them. */
    int named() {
        return named;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** The place of a column, or -1. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** The name under which the file itself has the column. */
    String nameInFile(Column column) {
        return names.getOrDefault(column.name(), column.name());
    }

    /** False if a column that we read is there twice. */
    private boolean place(String name, int i, Findings findings) {
        for (Column column : table.columns()) {
            if (column.isNamed(name)) {
                if (places.putIfAbsent(column.name(), i) != null) {
                    findings.problem(new Problem(table.csv(), 1, name, null, "oneroster.column-twice", List.of()));
                    return false;
                }
                names.put(column.name(), name);
                return true;
            }
        }
        unknown.put(name, i);
        return true;
    }

    private boolean isServed(Column column, Findings findings) {
        if (has(column.name())) {
            return true;
        }
        String like = unknown.keySet().stream()
                .filter(name -> isLike(name, column.name()))
                .findFirst()
                .orElse("");
        if (column.required()) {
            findings.problem(new Problem(
                    table.csv(),
                    1,
                    column.name(),
                    like.isEmpty() ? null : like,
                    like.isEmpty() ? "oneroster.no-column" : "oneroster.column-misspelt",
                    List.of(column.name(), like)));
        } else if (!like.isEmpty()) {
            findings.warning(new Problem(
                    table.csv(), 1, column.name(), like, "oneroster.column-unread", List.of(column.name(), like)));
        }
        return !column.required();
    }

    private static int lastNamed(CsvRecord record) {
        int last = record.getFieldCount() - 1;
        while (last >= 0 && record.getField(last).isBlank()) {
            last--;
        }
        return last;
    }

    /** At most two letters apart. */
    static boolean isLike(String name, String wanted) {
        if (Math.abs(name.length() - wanted.length()) > 2 || wanted.length() < 5) {
            return false;
        }
        int[] before = new int[wanted.length() + 1];
        for (int j = 0; j <= wanted.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= name.length(); i++) {
            int[] now = new int[wanted.length() + 1];
            now[0] = i;
            for (int j = 1; j <= wanted.length(); j++) {
                boolean same = Character.toLowerCase(name.charAt(i - 1)) == Character.toLowerCase(wanted.charAt(j - 1));
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
            }
            before = now;
        }
        return before[wanted.length()] <= 2;
    }
}

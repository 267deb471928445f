package org.foothold.interop.oneroster;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.foothold.kernel.Problem;
import org.foothold.schools.RosterProgress;
import org.jspecify.annotations.Nullable;

/** Reads one table: checks header, values and ids, and gives each row that can be worked with. */
final class TableReader {
    private static final int TELL_EVERY = 5_000;

    private final RosterFiles files;
    private final Manifest manifest;
    private final Findings findings;
    private final RosterProgress progress;

    TableReader(RosterFiles files, Manifest manifest, Findings findings, RosterProgress progress) {
        this.files = files;
        this.manifest = manifest;
        this.findings = findings;
        this.progress = progress;
    }

    /** Gives every row with an id of its own; the header, or null where the table could not be read. */
    @Nullable
    Header read(Table table, Consumer<Row> use) {
        if (!files.has(table.csv())) {
            return null;
        }
        Reading reading = new Reading(table, use);
        boolean whole = new CsvFile(files, table.csv(), findings).forEach(reading::take);
        if (reading.header == null && whole && !reading.begun) {
            findings.problem(Problem.inFile(table.csv(), "oneroster.no-header"));
        }
        if (reading.header == null || !whole) {
            findings.breakTable(table);
        } else if (manifest.isWhole(table) && reading.done == 0) {
            findings.leaveEmpty(table);
        }
        return reading.header;
    }

    /** Counts the rows of a table that is not used yet, whatever is in them. */
    void count(Table table) {
        Findings elsewhere = new Findings();
        new CsvFile(files, table.csv(), elsewhere).forEach(row -> findings.countRow(table));
        int rows = findings.rows().merge(table, -1, Integer::sum);
        findings.warning(Problem.inFile(table.csv(), "oneroster.not-used", Integer.toString(Math.max(0, rows))));
    }

    /** One table on its way. */
    private final class Reading {
        private final Table table;
        private final Consumer<Row> use;
        private final Set<String> ids = new HashSet<>();
        private @Nullable Header header;
        private boolean begun;
        private int done;

        private Reading(Table table, Consumer<Row> use) {
            this.table = table;
            this.use = use;
        }

        private void take(CsvRecord record) {
            if (!begun) {
                begun = true;
                header = Header.read(table, record, findings);
                return;
            }
            if (header != null) {
                row(header, record);
            }
            if (++done % TELL_EVERY == 0) {
                progress.reached(RosterProgress.Step.READING, done, 0);
            }
        }

        private void row(Header head, CsvRecord record) {
            int line = (int) record.getStartingLineNumber();
            findings.countRow(table);
            if (record.getFieldCount() > head.width()) {
                tooWide(head, record, line);
                return;
            }
            if (record.getFieldCount() < head.named()) {
                findings.repeat(table.csv(), line, "oneroster.too-few-values", "");
            }
            Map<String, String> values = new HashMap<>();
            Set<String> wrong = new HashSet<>();
            boolean ended = isEnded(TableReader.value(head, record, Table.STATUS));
            for (Column column : table.columns()) {
                check(head, column, line, value(head, record, column.name()), ended, values, wrong);
            }
            finish(new Row(table, line, values, wrong, ended), head);
        }

        /** Most likely a comma without quotes: what stands after it is in the wrong column, but the id is known. */
        private void tooWide(Header head, CsvRecord record, int line) {
            findings.problem(new Problem(
                    table.csv(),
                    line,
                    null,
                    null,
                    "oneroster.too-many-values",
                    List.of(Integer.toString(record.getFieldCount()), Integer.toString(head.width()))));
            findings.leaveUnread(table, value(head, record, Table.ID));
        }

        private void check(
                Header head,
                Column column,
                int line,
                String value,
                boolean ended,
                Map<String, String> values,
                Set<String> wrong) {
            if (value.isEmpty()) {
                if (column.required() && (!ended || column.name().equals(Table.ID))) {
                    tell(head, column, line, value, new Column.Fault("oneroster.blank", ""));
                }
                return;
            }
            Column.@Nullable Fault fault = column.check(value);
            if (fault == null) {
                values.put(column.name(), column.kind() == Column.Kind.TEXT ? oneLine(value) : value);
            } else {
                wrong.add(column.name());
                tell(head, column, line, value, fault);
            }
        }

        private void finish(Row row, Header head) {
            if (row.text(Table.ID) == null) {
                return;
            }
            if (!ids.add(row.id())) {
                findings.problem(
                        row.problemWith(head.nameInFile(table.columns().getFirst()), row.id(), "oneroster.id-twice"));
                return;
            }
            if (manifest.isPart(table)) {
                checkPart(row);
            }
            use.accept(row);
        }

        private void checkPart(Row row) {
            if (row.text(Table.STATUS) == null) {
                findings.problem(row.problem(Table.STATUS, "oneroster.part-without-status"));
            }
            if (row.text(Table.MODIFIED) == null) {
                findings.repeat(table.csv(), row.line(), "oneroster.part-without-date", "");
            }
        }

        private void tell(Header head, Column column, int line, String value, Column.Fault fault) {
            if (!column.strict()) {
                findings.repeat(table.csv(), line, "oneroster.loose-value", head.nameInFile(column));
                return;
            }
            findings.problem(new Problem(
                    table.csv(),
                    line,
                    head.nameInFile(column),
                    value.isEmpty() ? null : Row.shortened(value.replace('\0', '␀'), Row.SHOWN),
                    fault.key(),
                    List.of(fault.argument())));
        }
    }

    private static String value(Header header, CsvRecord record, String column) {
        int place = header.place(column);
        return place < 0 || place >= record.getFieldCount()
                ? ""
                : record.getField(place).strip();
    }

    private static boolean isEnded(String status) {
        String word = status.toLowerCase(Locale.ROOT);
        return word.equals("tobedeleted") || word.equals("inactive");
    }

    private static String oneLine(String value) {
        return value.chars().anyMatch(Character::isISOControl)
                ? value.replaceAll("\\p{Cntrl}+", " ").strip()
                : value;
    }
}

package org.foothold.interop.oneroster;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Problem;
import org.foothold.schools.Roster.Coverage;
import org.jspecify.annotations.Nullable;

/** Reads manifest.csv: two columns, a property and its value. */
final class ManifestReader {
    private static final List<String> VERSIONS = List.of("1.1", "1.2");

    private record Value(String text, int line) {}

    private final Findings findings;
    private final RosterFiles files;
    private final Map<String, Value> values = new HashMap<>();
    private boolean semicolons;

    ManifestReader(RosterFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    Manifest read() {
        if (!files.has(Manifest.CSV)) {
            findings.problem(Problem.inFile(Manifest.CSV, "oneroster.no-manifest"));
            return Manifest.nothing();
        }
        boolean whole = new CsvFile(files, Manifest.CSV, findings).forEach(this::take);
        if (semicolons) {
            findings.problem(Problem.inFile(Manifest.CSV, "oneroster.semicolons"));
        }
        return whole && !semicolons ? new Manifest(version(), coverage()) : Manifest.nothing();
    }

    private void take(CsvRecord record) {
        if (record.getFieldCount() >= 2) {
            values.put(
                    record.getField(0).strip().toLowerCase(Locale.ROOT),
                    new Value(record.getField(1).strip(), (int) record.getStartingLineNumber()));
        }
        semicolons |= Header.isOfSemicolons(record);
    }

    private String version() {
        @Nullable Value version = values.get("oneroster.version");
        if (version == null) {
            findings.problem(Problem.inFile(Manifest.CSV, "oneroster.no-version"));
            return "";
        }
        String number = version.text().toLowerCase(Locale.ROOT).replaceFirst("^v", "");
        Optional<String> known = VERSIONS.stream().filter(number::startsWith).findFirst();
        if (known.isEmpty()) {
            findings.problem(problem(version, "oneroster.version", "oneroster.bad-version"));
        }
        return known.orElse("");
    }

    private Map<Table, Coverage> coverage() {
        Map<Table, Coverage> coverage = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            coverage.put(table, coverage(table));
        }
        if (coverage.values().stream().allMatch(Coverage.NONE::equals)) {
            findings.problem(Problem.inFile(Manifest.CSV, "oneroster.nothing-to-import"));
        }
        return coverage;
    }

    private Coverage coverage(Table table) {
        @Nullable Value value = values.get("file." + table.fileName().toLowerCase(Locale.ROOT));
        if (value == null) {
            return unsaid(table);
        }
        Coverage said = switch (value.text().toLowerCase(Locale.ROOT)) {
            case "bulk" -> Coverage.WHOLE;
            case "delta" -> Coverage.NAMED;
            case "absent" -> Coverage.NONE;
            default -> {
                findings.problem(problem(value, "file." + table.fileName(), "oneroster.bad-mode"));
                findings.breakTable(table);
                yield Coverage.NONE;
            }
        };
        return checked(table, said, value);
    }

    private Coverage unsaid(Table table) {
        if (table.isUsed() && files.has(table.csv())) {
            findings.problem(Problem.inFile(Manifest.CSV, "oneroster.mode-unsaid", table.fileName()));
            findings.breakTable(table);
        }
        return Coverage.NONE;
    }

    private Coverage checked(Table table, Coverage said, Value value) {
        boolean there = files.has(table.csv());
        if (said == Coverage.NONE && there && table.isUsed()) {
            findings.warning(problem(value, "file." + table.fileName(), "oneroster.absent-but-there"));
        }
        if (said != Coverage.NONE && !there) {
            if (table.isUsed()) {
                findings.problem(problem(value, "file." + table.fileName(), "oneroster.no-file"));
                findings.breakTable(table);
            }
            return Coverage.NONE;
        }
        return said;
    }

    private static Problem problem(Value value, String property, String key) {
        return new Problem(Manifest.CSV, value.line(), property, value.text(), key, List.of(property));
    }
}

package org.foothold.interop.casenetwork;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads a framework from a table, as editors of frameworks export it: one row for each standard, columns named as in CASE
 * (spaces and case set aside). Rows without an identifier are known by their code and statement together; a parent is
 * named by identifier, by a code that only one row has, or by {@code smartLevel} (3.6.2 stands under 3.6).
 */
final class CaseCsvReader {
    private static final Map<String, String> ASSOCIATIONS = Map.of(
            "precedes", "precedes",
            "isrelatedto", "isRelatedTo",
            "ispeerof", "isPeerOf",
            "exemplar", "exemplar",
            "ispartof", "isPartOf",
            "replacedby", "replacedBy",
            "hasskilllevel", "hasSkillLevel",
            "isexactmatchof", "exactMatchOf",
            "exactmatchof", "exactMatchOf");
    private static final Pattern BETWEEN = Pattern.compile("[,;|]");

    private final String file;
    private final Problems problems;
    private final String title;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Row>> byCode = new HashMap<>();
    private final Map<String, Row> byIdentifier = new HashMap<>();
    private final Map<String, Row> byLevel = new HashMap<>();
    private final List<CasePackage.Association> associations = new ArrayList<>();

    private record Row(int line, Map<String, String> cells, String identifier, String statement) {
        @Nullable
        String cell(String name) {
            @Nullable String text = cells.get(name);
            return text == null || text.isBlank() ? null : CaseFields.clean(text.strip());
        }
    }

    private CaseCsvReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        title = name.replaceFirst("(?i)\\.csv$", "");
    }

    static Optional<CasePackage> read(InputStream source, String file, Problems problems) {
        return new CaseCsvReader(file, problems).read(source);
    }

    private Optional<CasePackage> read(InputStream source) {
        try {
            readRows(new StringReader(text(source)));
        } catch (CharacterCodingException notUtf8) {
            problems.add(Problem.inFile(file, "casenetwork.not-utf8"));
        } catch (IOException | UncheckedIOException | CsvParseException broken) {
            problems.add(Problem.inFile(file, "casenetwork.not-csv"));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        rows.forEach(this::associate);
        CasePackage.Document document = new CasePackage.Document(1, title, null, title, null, null, null, null, "{}");
        return problems.isEmpty()
                ? Optional.of(
                        new CasePackage(document, rows.stream().map(this::item).toList(), associations, "{}"))
                : Optional.empty();
    }

    private static String text(InputStream source) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(source.readAllBytes()))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void readRows(Reader source) throws IOException {
        Set<String> taken = new HashSet<>();
        boolean any = false;
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(source)) {
            for (NamedCsvRecord each : records) {
                any = true;
                readRow((int) each.getStartingLineNumber(), cells(each), taken);
            }
        }
        if (!any) {
            problems.add(Problem.inFile(file, "casenetwork.no-rows"));
        }
    }

    private static Map<String, String> cells(NamedCsvRecord row) {
        Map<String, String> cells = new HashMap<>();
        List<String> header = row.getHeader();
        for (int i = 0; i < Math.min(header.size(), row.getFieldCount()); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            cells.putIfAbsent(name, row.getField(i));
        }
        return cells;
    }

    private void readRow(int line, Map<String, String> cells, Set<String> taken) {
        String statement = cells.getOrDefault("fullstatement", "").strip();
        if (statement.isEmpty()) {
            problem(line, "fullStatement", null, "casenetwork.row-without-statement");
            return;
        }
        String given = cells.getOrDefault("identifier", "").strip();
        String identifier = given.isEmpty() ? unused(cells, statement, taken) : given;
        Row row = new Row(line, cells, CaseFields.clean(identifier), CaseFields.clean(statement));
        rows.add(row);
        byIdentifier.putIfAbsent(row.identifier(), row);
        Optional.ofNullable(row.cell("humancodingscheme"))
                .ifPresent(code ->
                        byCode.computeIfAbsent(code, none -> new ArrayList<>()).add(row));
        Optional.ofNullable(row.cell("smartlevel")).ifPresent(level -> byLevel.putIfAbsent(level, row));
    }

    private static String unused(Map<String, String> cells, String statement, Set<String> taken) {
        String base = cells.getOrDefault("humancodingscheme", "").strip() + "|" + statement;
        String identifier = base;
        for (int again = 2; !taken.add(identifier); again++) {
            identifier = base + "|" + again;
        }
        return identifier;
    }

    private CasePackage.Item item(Row row) {
        @Nullable String grades = row.cell("educationlevel");
        return new CasePackage.Item(
                row.line(),
                row.identifier(),
                null,
                row.cell("humancodingscheme"),
                row.cell("abbreviatedstatement"),
                row.cell("listenumeration"),
                row.cell("cfitemtype"),
                row.statement(),
                row.cell("notes"),
                row.cell("language"),
                grades == null ? List.of() : split(grades),
                row.cell("lastchangedatetime"),
                "{}");
    }

    private void associate(Row row) {
        @Nullable String above = row.cell("ischildof") != null ? row.cell("ischildof") : row.cell("parent");
        @Nullable String level = row.cell("smartlevel");
        if (above != null) {
            childOf(row, above);
        } else if (level != null && level.lastIndexOf('.') > 0) {
            @Nullable Row parent = byLevel.get(level.substring(0, level.lastIndexOf('.')));
            link(
                    row,
                    "isChildOf",
                    parent == null ? title : parent.identifier(),
                    number(level.substring(level.lastIndexOf('.') + 1)));
        } else {
            link(row, "isChildOf", title, number(level));
        }
        ASSOCIATIONS.forEach((column, type) -> {
            @Nullable String others = row.cell(column);
            if (others != null) {
                link(row, type, resolved(row, column, others).orElse(others), null);
            }
        });
    }

    private void childOf(Row row, String above) {
        for (String parent : split(above)) {
            String target = resolved(row, "isChildOf", parent).orElse(parent);
            link(row, "isChildOf", target, number(row.cell("sequencenumber")));
        }
    }

    private static List<String> split(String cell) {
        return BETWEEN.splitAsStream(cell).map(String::strip).toList();
    }

    /** The identifier that a cell means; a code that several rows have is refused, as nobody can say which is meant. */
    private Optional<String> resolved(Row row, String column, String cell) {
        if (byIdentifier.containsKey(cell) || cell.equals(title)) {
            return Optional.of(cell);
        }
        List<Row> coded = byCode.getOrDefault(cell, List.of());
        if (coded.size() > 1) {
            problem(row.line(), column, cell, "casenetwork.code-is-no-key");
        }
        return coded.stream().findFirst().map(Row::identifier);
    }

    private void link(Row row, String type, String destination, @Nullable Integer sequence) {
        associations.add(new CasePackage.Association(
                row.line(), type, null, null, sequence, node(row.identifier()), node(destination), "{}"));
    }

    private static CasePackage.Node node(String identifier) {
        return new CasePackage.Node(identifier, "", identifier, "{}");
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private void problem(int line, String column, @Nullable String value, String key) {
        problems.add(new Problem(file, line, column, value, key, List.of()));
    }
}

package org.foothold.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What PostgreSQL itself knows about our schemas, read within the snapshot of the connection. */
final class Catalogue {

    /** The table in which Flyway keeps what it has done; it is made again by migrating, not copied. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String OURS = """
            c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '%s'
            AND n.nspname NOT LIKE 'pg\\_%%' AND n.nspname <> 'information_schema'""".formatted(HISTORY);

    private static final String COLUMNS = """
            SELECT format('%%I.%%I', n.nspname, c.relname), quote_ident(a.attname)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE %s
            ORDER BY 1, a.attnum""".formatted(OURS);

    private static final String REFERENCES = """
            SELECT format('%%I.%%I', n.nspname, c.relname), format('%%I.%%I', m.nspname, d.relname)
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_class d ON d.oid = k.confrelid
            JOIN pg_namespace m ON m.oid = d.relnamespace
            WHERE k.contype = 'f' AND k.conrelid <> k.confrelid AND NOT d.relispartition AND %s
            ORDER BY 1, 2""".formatted(OURS);

    private static final String HISTORIES = """
            SELECT quote_ident(schemaname), format('%%I.%%I', schemaname, tablename)
            FROM pg_tables WHERE tablename = '%s' ORDER BY 1""".formatted(HISTORY);

    private static final String DONE = """
            SELECT version || ' ' || coalesce(checksum::text, ''), ''
            FROM %s WHERE success AND version IS NOT NULL ORDER BY installed_rank""";

    private static final String SEQUENCES = """
            SELECT format('%I.%I', schemaname, sequencename), last_value::text
            FROM pg_sequences WHERE last_value IS NOT NULL ORDER BY 1""";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Each table after those to which it refers. */
    List<Table> tables() throws SQLException {
        var columns = grouped(COLUMNS);
        var references = grouped(REFERENCES);
        var ordered = new LinkedHashMap<String, Table>();
        for (var name : columns.keySet()) {
            add(name, columns, references, new TreeSet<>(), ordered);
        }
        return List.copyOf(ordered.values());
    }

    private static void add(
            String name,
            Map<String, List<String>> columns,
            Map<String, List<String>> references,
            Set<String> above,
            Map<String, Table> ordered) {
        if (ordered.containsKey(name) || !columns.containsKey(name)) {
            return;
        }
        if (!above.add(name)) {
            throw new IllegalStateException("The tables refer to each other in a circle: " + above);
        }
        references.getOrDefault(name, List.of()).forEach(other -> add(other, columns, references, above, ordered));
        above.remove(name);
        ordered.put(name, new Table(name, columns.get(name), 0));
    }

    Map<String, List<String>> migrations() throws SQLException {
        Map<String, List<String>> migrations = new TreeMap<>();
        for (var history : pairs(HISTORIES)) {
            migrations.put(
                    history.getFirst(),
                    pairs(DONE.formatted(history.getLast())).stream()
                            .map(List::getFirst)
                            .sorted()
                            .toList());
        }
        return migrations;
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        for (var sequence : pairs(SEQUENCES)) {
            sequences.put(sequence.getFirst(), Long.valueOf(sequence.getLast()));
        }
        return sequences;
    }

    private Map<String, List<String>> grouped(String question) throws SQLException {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (var pair : pairs(question)) {
            groups.computeIfAbsent(pair.getFirst(), none -> new ArrayList<>()).add(pair.getLast());
        }
        return groups;
    }

    private List<List<String>> pairs(String question) throws SQLException {
        List<List<String>> pairs = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                pairs.add(List.of(rows.getString(1), rows.getString(2)));
            }
        }
        return pairs;
    }
}

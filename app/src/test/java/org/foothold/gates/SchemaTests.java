package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foothold.TestDatabase;
import org.foothold.server.DatabaseAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The schema as migrated: its description in docs/database equals it (run with {@code -Dfoothold.describe=true} to write
 * it anew), and the runtime user is bound by it.
 */
@Tag("arch")
class SchemaTests {
    private static final Path DESCRIPTIONS = Path.of("..", "docs", "database");
    private static final String COLUMNS = """
            SELECT n.nspname AS schema, c.relname AS table_name,
                   format('%s %s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                          CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END) AS line
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'flyway_schema_history'
              AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'public'
            ORDER BY n.nspname, c.relname, a.attnum""";
    private static final String RULES = """
            SELECT n.nspname AS schema, c.relname AS table_name,
                   format('%s %s', k.conname, pg_get_constraintdef(k.oid)) AS line
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relname <> 'flyway_schema_history' AND k.contype <> 'n'
              AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
            ORDER BY n.nspname, c.relname, k.contype DESC, k.conname""";
    private static final String INDEXES = """
            SELECT i.schemaname AS schema, i.tablename AS table_name, i.indexdef AS line
            FROM pg_indexes i
            WHERE i.tablename <> 'flyway_schema_history' AND i.schemaname NOT LIKE 'pg\\_%'
              AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conname = i.indexname)
            ORDER BY i.schemaname, i.tablename, i.indexname""";
    private final DatabaseAccess access = TestDatabase.create();
    private final JdbcClient sql = JdbcClient.create(new SimpleDriverDataSource(
            new org.postgresql.Driver(), access.url(), access.owner(), access.ownerPassword()));

    @Test
    void theDescriptionEqualsTheSchema() throws IOException {
        for (Map.Entry<String, String> schema : descriptions().entrySet()) {
            Path file = DESCRIPTIONS.resolve(schema.getKey() + ".md");
            if (Boolean.getBoolean("foothold.describe")) {
                Files.createDirectories(DESCRIPTIONS);
                Files.writeString(file, schema.getValue());
            }
            assertThat(file).as("run with -Dfoothold.describe=true to write it").hasContent(schema.getValue());
        }
    }

    @Test
    void theRuntimeUserOwnsNothingAndCannotPassTheGuard() {
        assertThat(sql.sql("SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = :user")
                        .param("user", access.user())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(sql.sql("SELECT count(*) FROM pg_class WHERE relowner = CAST(:user AS regrole)")
                        .param("user", access.user())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Map<String, String> descriptions() {
        Map<String, Map<String, StringBuilder>> schemas = new TreeMap<>();
        for (String query : List.of(COLUMNS, RULES, INDEXES)) {
            sql.sql(query)
                    .query()
                    .listOfRows()
                    .forEach(row -> schemas.computeIfAbsent((String) row.get("schema"), none -> new TreeMap<>())
                            .computeIfAbsent((String) row.get("table_name"), none -> new StringBuilder())
                            .append("- `")
                            .append(row.get("line"))
                            .append("`\n"));
        }
        Map<String, String> texts = new TreeMap<>();
        schemas.forEach((schema, tables) -> texts.put(schema, describe(schema, tables)));
        return texts;
    }

    private static String describe(String schema, Map<String, StringBuilder> tables) {
        StringBuilder text =
                new StringBuilder("# Schema " + schema + "\n\nWritten from the migrations; a test holds it to them.\n");
        tables.forEach((table, lines) ->
                text.append("\n## ").append(table).append("\n").append(lines));
        return text.toString();
    }
}

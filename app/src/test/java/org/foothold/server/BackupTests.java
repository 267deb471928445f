package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.foothold.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Tag("db")
class BackupTests {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final String TABLES = """
            CREATE SCHEMA school;
            CREATE TABLE school.zones (zone text PRIMARY KEY);
            CREATE TABLE school."Answers" (
                id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                zone text NOT NULL REFERENCES school.zones DEFERRABLE INITIALLY DEFERRED,
                names integer REFERENCES school."Answers",
                said text,
                shouted text GENERATED ALWAYS AS (upper(said)) STORED);
            CREATE SCHEMA among_the_first;
            CREATE TABLE among_the_first.notes (answer integer REFERENCES school."Answers", bytes bytea);
            CREATE FUNCTION school.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'only the application may write'; END $$;
            """;
    private static final String ROWS = """
            INSERT INTO school.zones VALUES ('here'), ('there');
            INSERT INTO school."Answers" (zone, names, said) VALUES ('here', 2, E'two\\tlines\\nand \\\\ more'), ('there', NULL, '😀 שלום');
            INSERT INTO among_the_first.notes VALUES (1, '\\x00ff');
            """;
    private static final String GUARD = """
            CREATE TRIGGER refuse BEFORE INSERT ON school."Answers" FOR EACH ROW EXECUTE FUNCTION school.refuse()""";

    @TempDir
    private Path folder;

    @Test
    void bringsBackEverythingAsItWas() throws SQLException, IOException {
        var from = database(TABLES + ROWS + GUARD);
        var to = database(TABLES + GUARD);
        var first = folder.resolve("first.zip");
        var second = folder.resolve("second.zip");

        var manifest = new Backup(from).write(first, NOW);
        new Restore(to).read(first, List.of());
        new Backup(to).write(second, NOW);

        assertThat(manifest.tables())
                .extracting(Table::name, Table::rows)
                .containsExactly(
                        tuple("school.zones", 2L), tuple("school.\"Answers\"", 2L), tuple("among_the_first.notes", 1L));
        assertThat(entries(second)).isEqualTo(entries(first));
        assertThat(ask(to, "SELECT shouted FROM school.\"Answers\" WHERE id = 1"))
                .isEqualTo("TWO\tLINES\nAND \\ MORE");
    }

    @Test
    void isForItsOwnerOnlyAlsoInPlaceOfOneThatWasNot() throws SQLException, IOException {
        var from = database(TABLES + ROWS);
        var file = Files.writeString(folder.resolve("mine.zip"), "an older one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new Backup(from).write(file, NOW);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isOfOneMomentWhileOthersGoOnWriting() throws SQLException, IOException {
        var from = database(TABLES + ROWS);
        try (var other = DriverManager.getConnection(from.url(), from.owner(), from.ownerPassword())) {
            other.setAutoCommit(false);
            run(other, "INSERT INTO school.zones VALUES ('not yet committed')");
            var manifest = new Backup(from).write(folder.resolve("used.zip"), NOW);
            other.commit();
            assertThat(manifest.tables().getFirst().rows()).isEqualTo(2);
        }
    }

    @Test
    void keepsGuardsOnAfterRestoring() throws SQLException, IOException {
        var file = folder.resolve("guarded.zip");
        new Backup(database(TABLES + ROWS + GUARD)).write(file, NOW);
        var to = database(TABLES + GUARD);
        new Restore(to).read(file, List.of());
        assertThatThrownBy(() -> ask(to, "INSERT INTO school.\"Answers\" (zone) VALUES ('here') RETURNING id"))
                .hasMessageContaining("only the application may write");
    }

    @Test
    void changesNothingWhenTheTablesAreOfAnotherVersion() throws SQLException, IOException {
        var file = folder.resolve("older.zip");
        new Backup(database(TABLES + ROWS)).write(file, NOW);
        var newer = database(TABLES + """
                CREATE TABLE school.flyway_schema_history
                    (installed_rank integer, version text, checksum integer, success boolean);
                INSERT INTO school.flyway_schema_history VALUES (1, '1', 42, true)""");
        assertThatThrownBy(() -> new Restore(newer).read(file, List.of()))
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("another version of Foothold");
        assertThat(ask(newer, "SELECT count(*) FROM school.zones")).isEqualTo("0");
    }

    @Test
    void refusesABackupThatLeavesSomethingOut() throws SQLException, IOException {
        var whole = folder.resolve("whole.zip");
        new Backup(database(TABLES + ROWS)).write(whole, NOW);
        var to = database(TABLES);
        assertThatThrownBy(() -> new Restore(to).read(without(whole, "tables/school.zones.copy"), List.of()))
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("the rows of school.zones are missing");
        assertThatThrownBy(() -> new Restore(to).read(withTables(whole, List.of()), List.of()))
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("its list of tables is not that of this version");
        assertThat(ask(to, "SELECT count(*) FROM school.zones")).isEqualTo("0");
    }

    /** What stands in a file is not run as the owner of the database. */
    @Test
    void namesOfTheFileAreNoStatements() throws SQLException, IOException {
        var whole = folder.resolve("whole.zip");
        var from = new Backup(database(TABLES + ROWS)).write(whole, NOW);
        List<Table> tables = new ArrayList<>(from.tables());
        tables.set(
                0,
                new Table(
                        "school.zones; CREATE TABLE school.taken ()",
                        tables.getFirst().columns(),
                        2));
        var to = database(TABLES);
        assertThatThrownBy(() -> new Restore(to).read(withTables(whole, tables), List.of()))
                .isInstanceOf(ServerProblem.class);
        assertThat(ask(to, "SELECT to_regclass('school.taken') IS NULL")).isEqualTo("t");
    }

    @Test
    void refusesAFileThatIsNoBackup() throws SQLException, IOException {
        var file = Files.writeString(folder.resolve("letter.zip"), "Dear parents");
        var to = database(TABLES);
        assertThatThrownBy(() -> new Restore(to).read(file, List.of()))
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("no backup of Foothold");
    }

    private Path without(Path file, String entry) throws IOException {
        var made = Files.copy(file, folder.resolve("less.zip"), StandardCopyOption.REPLACE_EXISTING);
        try (var zip = FileSystems.newFileSystem(made)) {
            Files.delete(zip.getPath(entry));
        }
        return made;
    }

    private Path withTables(Path file, List<Table> tables) throws IOException {
        var made = Files.copy(file, folder.resolve("changed.zip"), StandardCopyOption.REPLACE_EXISTING);
        try (var zip = FileSystems.newFileSystem(made)) {
            var entry = zip.getPath(Manifest.ENTRY);
            var was = JsonMapper.shared().readValue(Files.readAllBytes(entry), Manifest.class);
            var changed = new Manifest(was.format(), was.made(), was.migrations(), tables, was.sequences());
            Files.write(entry, JsonMapper.shared().writeValueAsBytes(changed));
        }
        return made;
    }

    private static DatabaseAccess database(String sql) throws SQLException {
        var access = TestDatabase.empty();
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword())) {
            run(connection, sql);
        }
        return access;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAccess access, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, String> entries(Path file) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}

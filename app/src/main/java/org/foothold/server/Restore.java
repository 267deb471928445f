package org.foothold.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup into a database whose tables have just been made; all of it or nothing. */
final class Restore {

    private final DatabaseAccess database;

    Restore(DatabaseAccess database) {
        this.database = database;
    }

    /** How much came back, and how many erasures made since were made again. */
    record Restored(Manifest manifest, int erasures) {}

    /** {@code erasures} are lines of an {@link ErasureList} from after the backup. */
    Restored read(Path file, Collection<String> erasures) throws IOException, SQLException {
        try (var zip = open(file);
                var connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            var manifest = manifest(zip);
            connection.setAutoCommit(false);
            check(manifest, new Catalogue(connection));
            load(manifest, zip, connection);
            int erased = ErasureList.replay(connection, erasures);
            connection.commit();
            return new Restored(manifest, erased);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new ServerProblem(file + " is no backup of Foothold.", e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new ServerProblem(zip.getName() + " is no backup of Foothold.");
        }
        try (var json = zip.getInputStream(entry)) {
            return JsonMapper.shared().readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new ServerProblem("The manifest in " + zip.getName() + " is damaged.", e);
        }
    }

    private static void check(Manifest manifest, Catalogue catalogue) throws SQLException {
        if (manifest.format() != Manifest.FORMAT || !manifest.migrations().equals(catalogue.migrations())) {
            throw new ServerProblem("This backup of " + manifest.made() + " was made by another version of Foothold."
                    + " Restore it with that version, then start this one, which brings it up to date.");
        }
        if (!columns(manifest.tables()).equals(columns(catalogue.tables()))) {
            throw new ServerProblem("The backup is damaged: its list of tables is not that of this version.");
        }
    }

    /** What a file names goes into statements of the owner, so it must be what the database itself names, and all of it. */
    private static Map<String, Set<String>> columns(List<Table> tables) {
        return tables.stream()
                .collect(Collectors.toMap(Table::name, each -> Set.copyOf(each.columns()), (one, twice) -> Set.of()));
    }

    /** What migrations have put into the tables is in the backup, too, so they are emptied first. */
    private static void load(Manifest manifest, ZipFile zip, Connection connection) throws IOException, SQLException {
        var all = manifest.tables().stream().map(Table::name).collect(Collectors.joining(", "));
        if (!all.isEmpty()) {
            execute(connection, "TRUNCATE " + all);
        }
        // Each table comes after those to which it refers; while a check is put off, PostgreSQL alters no table.
        execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        for (var table : manifest.tables()) {
            execute(connection, "ALTER TABLE " + table.name() + " DISABLE TRIGGER USER");
            copy(table, zip, connection);
            execute(connection, "ALTER TABLE " + table.name() + " ENABLE TRIGGER USER");
        }
        for (var sequence : manifest.sequences().entrySet()) {
            advance(connection, sequence.getKey(), sequence.getValue());
        }
    }

    private static void copy(Table table, ZipFile zip, Connection connection) throws IOException, SQLException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new ServerProblem("The backup is damaged: the rows of " + table.name() + " are missing.");
        }
        try (var rows = zip.getInputStream(entry)) {
            var statement = "COPY " + table.name() + " " + table.list() + " FROM STDIN";
            var loaded = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, rows);
            if (loaded != table.rows()) {
                throw new ServerProblem("The backup is damaged: " + table.name() + " holds " + loaded
                        + " rows instead of " + table.rows() + ".");
            }
        }
    }

    private static void advance(Connection connection, String sequence, long value) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
            statement.setString(1, sequence);
            statement.setLong(2, value);
            statement.execute();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

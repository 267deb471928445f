package org.foothold.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What was erased, as lines of text outside of the database: each a table and a row of it as JSON, ids and times only. A
 * restore of an older backup reads them and erases again. Whoever has something to erase keeps a table {@code erasures}
 * in its schema and a function {@code replay_erasures()}.
 */
final class ErasureList {

    /** The name of the file in the folder of the data, and of the entry in a backup. */
    static final String NAME = "erasures";

    private static final String TABLES = """
            SELECT format('%%I.%%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND c.relname = '%s' ORDER BY 1""".formatted(NAME);
    private static final String FUNCTIONS = """
            SELECT format('%I.%I', n.nspname, p.proname) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE p.proname = 'replay_erasures' ORDER BY 1""";
    private static final String ROWS = "SELECT row_to_json(e)::text FROM %s e";
    private static final String ADD = """
            INSERT INTO %1$s SELECT * FROM json_populate_record(NULL::%1$s, ?::json) ON CONFLICT DO NOTHING""";

    private ErasureList() {}

    static List<String> of(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (var table : list(connection, TABLES)) {
            list(connection, ROWS.formatted(table)).forEach(row -> lines.add(table + " " + row));
        }
        return lines;
    }

    /** Beside its place first and then on disk, so that the list is always whole. */
    static void write(Path file, List<String> lines) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, lines);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The lines of a list, or those that a backup carries. */
    static List<String> read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(NAME);
            if (entry == null) {
                throw new ServerProblem(file + " holds no list of erasures.");
            }
            try (InputStream lines = zip.getInputStream(entry)) {
                return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
        } catch (ZipException noZip) {
            return readLines(file);
        }
    }

    private static List<String> readLines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new ServerProblem(file + " is no list of erasures.", e);
        }
    }

    /** Erases again what the lines name, and returns how many of them the database did not know. */
    static int replay(Connection connection, Collection<String> lines) throws SQLException {
        var tables = list(connection, TABLES);
        int added = 0;
        for (var line : lines) {
            var table = line.substring(0, Math.max(0, line.indexOf(' ')));
            if (!tables.contains(table)) {
                throw new ServerProblem("This is no line of a list of erasures: " + line);
            }
            added += add(connection, table, line.substring(table.length() + 1));
        }
        for (var function : list(connection, FUNCTIONS)) {
            list(connection, "SELECT " + function + "()::text");
        }
        return added;
    }

    private static int add(Connection connection, String table, String row) throws SQLException {
        try (var statement = connection.prepareStatement(ADD.formatted(table))) {
            statement.setString(1, row);
            return statement.executeUpdate();
        }
    }

    private static List<String> list(Connection connection, String question) throws SQLException {
        List<String> list = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                list.add(rows.getString(1));
            }
        }
        return list;
    }
}

package org.foothold.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that the database holds into one file, as it was at one moment, while others go on working. */
final class Backup {

    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final DatabaseAccess database;

    Backup(DatabaseAccess database) {
        this.database = database;
    }

    /** Beside its place first, so that a file of that name is always a whole backup; only its owner may read it. */
    Manifest write(Path file, Instant now) throws IOException, SQLException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, OWNERS);
        try {
            var manifest = writeTo(fresh, now);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Manifest writeTo(Path file, Instant now) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return write(connection, zip, now);
        }
    }

    private static Manifest write(Connection connection, ZipOutputStream zip, Instant now)
            throws IOException, SQLException {
        var catalogue = new Catalogue(connection);
        List<Table> written = new ArrayList<>();
        for (var table : catalogue.tables()) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            written.add(table.withRows(copy(connection, table, zip)));
            zip.closeEntry();
        }
        var manifest =
                new Manifest(Manifest.FORMAT, now.toString(), catalogue.migrations(), written, catalogue.sequences());
        zip.putNextEntry(new ZipEntry(ErasureList.NAME));
        zip.write(String.join("\n", ErasureList.of(connection)).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static long copy(Connection connection, Table table, OutputStream out) throws IOException, SQLException {
        var question = "COPY (SELECT %s FROM %s) TO STDOUT".formatted(String.join(", ", table.columns()), table.name());
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(question, out);
    }
}

package org.foothold.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.foothold.kernel.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A mark in the database that says by which set of migration files it was last brought up to date. Where it names the set
 * at hand there is nothing to do, and a start saves the time in which each schema's history is read and compared. Nodes that
 * start together wait for one another.
 */
final class MigrationMark {
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_lock(hashtextextended('foothold migrations', 0))";
    private static final String READ = "SELECT obj_description(to_regnamespace('foothold'), 'pg_namespace')";
    private static final String WRITE = "COMMENT ON SCHEMA foothold IS '%s'";

    private final Connection connection;

    /** Waits for the others; the lock ends with the connection. */
    MigrationMark(Connection connection) throws SQLException {
        this.connection = connection;
        execute(ONE_AT_A_TIME);
    }

    boolean names(String files) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            return rows.next() && files.equals(rows.getString(1));
        }
    }

    void set(String files) throws SQLException {
        execute(WRITE.formatted(files));
    }

    /** Changes with the module, the name or the content of any migration file, and with the role to which they grant. */
    static String ofFiles(List<String> modules, String runtimeUser) {
        try {
            MessageDigest sum = Sha256.digest();
            add(sum, runtimeUser.getBytes(StandardCharsets.UTF_8));
            for (String module : modules) {
                add(sum, module.getBytes(StandardCharsets.UTF_8));
                for (Resource file : files(module)) {
                    add(sum, Objects.requireNonNull(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                    add(sum, content(file));
                }
            }
            return "migrated by " + HexFormat.of().formatHex(sum.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] files(String module) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/" + module + "/*");
        Arrays.sort(files, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
        return files;
    }

    /** With its length before it, so that no two sets run together to the same bytes. */
    private static void add(MessageDigest sum, byte[] part) {
        sum.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
        sum.update(part);
    }

    private static byte[] content(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

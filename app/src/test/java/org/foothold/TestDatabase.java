package org.foothold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.foothold.database.Migrations;
import org.foothold.server.DatabaseAccess;
import org.foothold.server.Passwords;
import org.foothold.server.PostgresServer;
import org.foothold.server.PostgresSetup;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Fresh databases for tests: one real PostgreSQL per JVM, and a clone of one migrated template for who asks. */
public final class TestDatabase {

    private static final String TEMPLATE = "foothold";
    private static final String DATA = "data-";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static @Nullable PostgresServer server;
    private static boolean migrated;

    private TestDatabase() {}

    /** A database as the migrations leave it. */
    public static synchronized DatabaseAccess create() {
        if (!migrated) {
            var access = server().access();
            Migrations.run(access.url(), access.owner(), access.ownerPassword(), access.user());
            migrated = true;
        }
        return copyOf(TEMPLATE);
    }

    /** A database with the roles and nothing else. */
    public static synchronized DatabaseAccess empty() {
        return copyOf("template1");
    }

    /** One statement as superuser, for tests of the server itself. */
    public static synchronized void administer(String statement) throws SQLException {
        server().administer("postgres", statement);
    }

    public static synchronized String url(String database) {
        return server().url(database);
    }

    private static DatabaseAccess copyOf(String template) {
        var name = "test_" + COUNTER.incrementAndGet();
        try {
            administer("CREATE DATABASE %s OWNER %s TEMPLATE %s".formatted(name, DatabaseAccess.OWNER, template));
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
        var access = server().access();
        return new DatabaseAccess(url(name), access.owner(), access.ownerPassword(), access.user(), access.password());
    }

    private static PostgresServer server() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    /** What a test writes need not survive the machine. */
    private static PostgresServer start() {
        var target = Path.of("target", "postgresql").toAbsolutePath();
        var data = target.resolve(DATA + ProcessHandle.current().pid());
        try {
            Files.createDirectories(target);
            sweep(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var setup = new PostgresSetup(
                target.resolve("programs"),
                data,
                target.resolve("postgresql.log"),
                Passwords.generate(),
                Map.of("fsync", "off", "full_page_writes", "off", "max_connections", "300"));
        var started = PostgresServer.start(setup);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, setup)));
        return started;
    }

    private static void stop(PostgresServer started, PostgresSetup setup) {
        started.close();
        delete(setup.data());
    }

    /** A test run that was killed leaves its server and its data behind; what has no number yet is being made by another. */
    private static void sweep(Path target) throws IOException {
        try (var folders = Files.newDirectoryStream(target, DATA + "[0-9]*")) {
            for (var folder : folders) {
                var run = Long.parseLong(folder.getFileName().toString().substring(DATA.length()));
                if (ProcessHandle.of(run).isEmpty()) {
                    end(folder);
                    delete(folder);
                }
            }
        }
    }

    private static void end(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        if (Files.exists(file)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.foothold.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A PostgreSQL server of our own on one data folder, reachable from this machine only. Starting it makes the data folder
 * and the roles where they are missing; while it is open, a server process that dies is started again.
 */
public final class PostgresServer implements AutoCloseable {

    /** Settings that keep what was acknowledged; given on the command line, where nothing in a file overrules them. */
    public static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final String DATABASE = "foothold";
    private static final int WATCH_MILLIS = 200;
    private static final System.Logger LOG = System.getLogger(PostgresServer.class.getName());

    private final PostgresSetup setup;
    private final int port;
    private final CompletableFuture<Postmaster> postmaster = new CompletableFuture<>();
    private volatile boolean closed;

    public static PostgresServer start(PostgresSetup setup) {
        var server = starting(setup);
        server.awaitReady();
        return server;
    }

    /** Comes back at once with a server whose address is known while it is still starting. */
    static PostgresServer starting(PostgresSetup setup) {
        try {
            var server = new PostgresServer(setup, freePort());
            Thread.ofPlatform().name("postgres-start").start(server::launch);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port for PostgreSQL", e);
        }
    }

    private PostgresServer(PostgresSetup setup, int port) {
        this.setup = setup;
        this.port = port;
    }

    /** Returns when the server answers; throws what has kept it from starting. */
    void awaitReady() {
        try {
            postmaster.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void launch() {
        try {
            var launched = new Postmaster(setup);
            launched.start(port);
            prepareOnce();
            Thread.ofVirtual().name("postgres-watch").start(() -> watch(launched));
            postmaster.complete(launched);
        } catch (IOException e) {
            postmaster.completeExceptionally(
                    new UncheckedIOException("PostgreSQL could not be started on " + setup.data(), e));
        } catch (RuntimeException | Error e) {
            postmaster.completeExceptionally(e);
        }
    }

    /** The application's own database. */
    public DatabaseAccess access() {
        return access(setup.passwords(), port);
    }

    /** The application's database in a server that another process has started and still runs. */
    static DatabaseAccess running(PostgresSetup setup) throws IOException {
        return access(setup.passwords(), Postmaster.port(setup));
    }

    public String url(String database) {
        return url(database, port);
    }

    /** Runs one statement as superuser; for making and dropping databases. */
    public void administer(String database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        url(database), Postmaster.SUPERUSER, setup.passwords().superuser());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (!postmaster.handle((server, failure) -> failure != null).join()) {
                postmaster.join().stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped on " + setup.data(), e);
        }
    }

    private static DatabaseAccess access(Passwords passwords, int port) {
        return new DatabaseAccess(
                url(DATABASE, port), DatabaseAccess.OWNER, passwords.owner(), DatabaseAccess.USER, passwords.user());
    }

    private static String url(String database, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void prepareOnce() throws IOException {
        var prepared = setup.data().resolve("foothold-prepared");
        if (Files.exists(prepared)) {
            return;
        }
        try {
            new PostgresRoles(this::administer).prepare(access(), DATABASE);
        } catch (SQLException e) {
            throw new IOException("The database roles could not be made", e);
        }
        Files.createFile(prepared);
    }

    /** A server that dies in the middle of a lesson comes back on the same port; the application reconnects by itself. */
    private void watch(Postmaster server) {
        try {
            while (!closed) {
                Thread.sleep(WATCH_MILLIS);
                reviveIfDead(server);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void reviveIfDead(Postmaster server) {
        try {
            if (!closed && !server.isAlive()) {
                LOG.log(System.Logger.Level.WARNING, "PostgreSQL has ended and is started again");
                server.launch(port);
            }
        } catch (IOException | ServerProblem e) {
            // The dead server's children may still hold its memory; they leave within moments, and we look again.
            LOG.log(System.Logger.Level.WARNING, "PostgreSQL does not start again yet: {0}", e.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.foothold.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A PostgreSQL server of our own on one data folder, reachable from this machine only. Starting it makes the data folder
 * and the roles where they are missing, and first stops a server that a killed process left behind.
 */
public final class PostgresServer implements AutoCloseable {

    /** Settings that keep what was acknowledged; given on the command line, where nothing in a file overrules them. */
    public static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final String SUPERUSER = "postgres";
    private static final String PID_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final String DATABASE = "foothold";

    private final PostgresSetup setup;
    private final PostgresPrograms programs;
    private final Unprivileged unprivileged;
    private final int port;

    private PostgresServer(PostgresSetup setup, PostgresPrograms programs, Unprivileged unprivileged, int port) {
        this.setup = setup;
        this.programs = programs;
        this.unprivileged = unprivileged;
        this.port = port;
    }

    public static PostgresServer start(PostgresSetup setup) {
        try {
            var programs = PostgresPrograms.unpackedIn(setup.programs());
            var server = new PostgresServer(setup, programs, Unprivileged.here(), freePort());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started on " + setup.data(), e);
        }
    }

    /** The application's own database. */
    public DatabaseAccess access() {
        return access(setup.passwords(), port);
    }

    /** The application's database in a server that another process has started and still runs. */
    static DatabaseAccess running(PostgresSetup setup) throws IOException {
        var lines = Files.readAllLines(setup.data().resolve(PID_FILE));
        return access(setup.passwords(), Integer.parseInt(lines.get(PORT_LINE)));
    }

    private static DatabaseAccess access(Passwords passwords, int port) {
        return new DatabaseAccess(
                url(DATABASE, port), DatabaseAccess.OWNER, passwords.owner(), DatabaseAccess.USER, passwords.user());
    }

    public String url(String database) {
        return url(database, port);
    }

    private static String url(String database, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Runs one statement as superuser; for making and dropping databases. */
    public void administer(String database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        url(database), SUPERUSER, setup.passwords().superuser());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped on " + setup.data(), e);
        }
    }

    private void start() throws IOException {
        Files.createDirectories(setup.data().getParent());
        makeLog();
        if (Files.exists(setup.data())) {
            unprivileged.own(setup.data());
            stopLeftover();
        } else {
            makeData();
        }
        launch();
        prepareOnce();
    }

    private void makeLog() throws IOException {
        Files.createDirectories(setup.log().getParent());
        if (Files.notExists(setup.log())) {
            Files.createFile(setup.log());
        }
        unprivileged.own(setup.log());
    }

    private void makeData() throws IOException {
        var fresh = Files.createTempDirectory(setup.data().getParent(), "data-new-");
        var password = Files.createTempFile(setup.data().getParent(), "initdb-", ".txt");
        try {
            Files.writeString(password, setup.passwords().superuser());
            unprivileged.own(fresh);
            unprivileged.own(password);
            check(initdb(fresh, password), "make the data folder");
            Files.move(fresh, setup.data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(password);
        }
    }

    /** PostgreSQL's built-in collation: the same order of texts on every platform, for ever. */
    private Unprivileged.Output initdb(Path data, Path password) throws IOException {
        return unprivileged.run(List.of(
                programs.path("initdb"),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=PG_UNICODE_FAST",
                "--no-instructions"));
    }

    private void launch() throws IOException {
        var started = unprivileged.run(List.of(
                programs.path("pg_ctl"),
                "start",
                "--pgdata=" + setup.data(),
                "--wait",
                "--silent",
                "--log=" + setup.log(),
                "--options=" + options()));
        check(started, "start");
    }

    private String options() {
        var ours = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' ".formatted(port);
        return setup.settings().entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", ours, ""));
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

    private void stopLeftover() throws IOException {
        var file = setup.data().resolve(PID_FILE);
        if (Files.notExists(file)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        if (isOurServer(pid)) {
            stop();
        } else {
            // After a crash of the machine the number may belong to a stranger, at whom pg_ctl would shoot.
            Files.delete(file);
        }
    }

    private boolean isOurServer(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(line ->
                        line.contains("postgres") && line.contains(setup.data().toString()))
                .isPresent();
    }

    private void stop() throws IOException {
        var stopped = unprivileged.run(List.of(
                programs.path("pg_ctl"), "stop", "--pgdata=" + setup.data(), "--mode=fast", "--wait", "--silent"));
        if (Files.exists(setup.data().resolve(PID_FILE))) {
            check(stopped, "stop");
        }
    }

    private void check(Unprivileged.Output output, String what) {
        if (!output.succeeded()) {
            throw new ServerProblem("PostgreSQL could not " + what + " (" + setup.data() + "): "
                    + output.text().strip() + " See " + setup.log() + ".");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.foothold.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL's server process on one data folder, driven by PostgreSQL's own programs. */
final class Postmaster {

    static final String SUPERUSER = "postgres";

    private static final String PID_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;

    private final PostgresSetup setup;
    private final PostgresPrograms programs;
    private final Unprivileged unprivileged;

    Postmaster(PostgresSetup setup) throws IOException {
        this.setup = setup;
        this.programs = PostgresPrograms.unpackedIn(setup.programs());
        this.unprivileged = Unprivileged.here();
    }

    /** The port of the server that now runs on the data folder, whoever has started it. */
    static int port(PostgresSetup setup) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(setup.data().resolve(PID_FILE)).get(PORT_LINE));
    }

    /** Makes the data folder where it is missing, and first stops a server that a killed process left behind. */
    void start(int port) throws IOException {
        Files.createDirectories(setup.data().getParent());
        makeLog();
        if (Files.exists(setup.data())) {
            unprivileged.own(setup.data());
            stopLeftover();
        } else {
            makeData();
        }
        launch(port);
    }

    void launch(int port) throws IOException {
        var started = unprivileged.run(List.of(
                programs.path("pg_ctl"),
                "start",
                "--pgdata=" + setup.data(),
                "--wait",
                "--silent",
                "--log=" + setup.log(),
                "--options=" + options(port)));
        check(started, "start");
    }

    void stop() throws IOException {
        var stopped = unprivileged.run(List.of(
                programs.path("pg_ctl"), "stop", "--pgdata=" + setup.data(), "--mode=fast", "--wait", "--silent"));
        if (Files.exists(setup.data().resolve(PID_FILE))) {
            check(stopped, "stop");
        }
    }

    boolean isAlive() throws IOException {
        var file = setup.data().resolve(PID_FILE);
        return Files.exists(file) && isOurs(Files.readAllLines(file).getFirst());
    }

    private void makeLog() throws IOException {
        Files.createDirectories(setup.log().getParent());
        if (Files.notExists(setup.log())) {
            Files.createFile(setup.log());
        }
        unprivileged.own(setup.log());
    }

    /** Beside its place and renamed at the end, so that an interrupted first start begins anew. */
    private void makeData() throws IOException {
        var fresh = Files.createTempDirectory(setup.data().getParent(), "data-new-");
        var password = Files.createTempFile(setup.data().getParent(), "initdb-", ".txt");
        try {
            Files.writeString(password, setup.passwords().superuser());
            unprivileged.own(fresh);
            unprivileged.own(password);
            check(initdb(fresh, password), "make its data folder");
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

    /** No socket file, because its path would have to be short; no address but this machine's own. */
    private String options(int port) {
        var ours = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' ".formatted(port);
        return setup.settings().entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" ", ours, ""));
    }

    /** After a crash of the machine the number may belong to a stranger, at whom pg_ctl would shoot. */
    private void stopLeftover() throws IOException {
        if (isAlive()) {
            stop();
        } else {
            Files.deleteIfExists(setup.data().resolve(PID_FILE));
        }
    }

    private boolean isOurs(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .flatMap(process -> process.info().commandLine())
                .filter(line ->
                        line.contains("postgres") && line.contains(setup.data().toString()))
                .isPresent();
    }

    private void check(Unprivileged.Output output, String what) {
        if (!output.succeeded()) {
            throw new ServerProblem("PostgreSQL could not " + what + " (" + setup.data() + "): "
                    + output.text().strip() + " See " + setup.log() + ".");
        }
    }
}

package org.foothold.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder in which Foothold keeps everything that it has to remember on this machine. */
record Home(Path folder) {

    private static final String VARIABLE = "FOOTHOLD_HOME";

    /** The chosen folder, else the one that the environment names, else the platform's folder for a user's data. */
    static Home chosen(@Nullable Path option, Map<String, String> environment) {
        var folder = option != null ? option : fromEnvironment(environment);
        return new Home(folder.toAbsolutePath().normalize());
    }

    private static Path fromEnvironment(Map<String, String> environment) {
        if (environment.containsKey(VARIABLE)) {
            return Path.of(environment.get(VARIABLE));
        }
        var person = Path.of(System.getProperty("user.home"));
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
            return person.resolve("Library/Application Support/Foothold");
        }
        var data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? person.resolve(".local/share") : Path.of(data)).resolve("foothold");
    }

    void make() {
        try {
            Files.createDirectories(folder.resolve("log"));
        } catch (AccessDeniedException e) {
            throw new Denied(e).problem();
        } catch (IOException e) {
            throw new ServerProblem(
                    "The folder " + folder + " cannot be made (" + e.getMessage() + "). Choose another with --home.");
        }
    }

    Path log() {
        return folder.resolve("log").resolve("foothold.log");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** Says who holds the lock and where to find it. */
    Path running() {
        return folder.resolve("running");
    }

    Path data() {
        return folder.resolve("data");
    }

    PostgresSetup postgres() throws IOException {
        return new PostgresSetup(
                folder.resolve("programs"),
                data(),
                folder.resolve("log").resolve("postgresql.log"),
                Passwords.in(folder.resolve("passwords")),
                PostgresServer.DURABLE);
    }
}

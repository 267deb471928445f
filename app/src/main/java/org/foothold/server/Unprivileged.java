package org.foothold.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs, which refuse to work as root. When root starts us they run in a user namespace of their
 * own ({@code unshare}), where that is not allowed as an ordinary user ({@code setpriv}).
 */
record Unprivileged(List<String> prefix, String fileOwner) {

    private static final List<String> ORDINARY_USERS = List.of("postgres", "nobody");

    static Unprivileged here() throws IOException {
        var me = System.getProperty("user.name");
        if (!me.equals("root")) {
            return new Unprivileged(List.of(), me);
        }
        if (Output.of(List.of("unshare", "-U", "true")).succeeded()) {
            return new Unprivileged(List.of("unshare", "-U"), me);
        }
        return ordinaryUser();
    }

    private static Unprivileged ordinaryUser() throws IOException {
        for (var user : ORDINARY_USERS) {
            var group = Output.of(List.of("id", "-g", user));
            if (group.succeeded()) {
                var prefix = List.of(
                        "setpriv", "--reuid=" + user, "--regid=" + group.text().strip(), "--clear-groups");
                if (Output.of(with(prefix, List.of("true"))).succeeded()) {
                    return new Unprivileged(prefix, user);
                }
            }
        }
        throw new ServerProblem("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here."
                + " Start Foothold as an ordinary user, or set FOOTHOLD_DATABASE_URL.");
    }

    Output run(List<String> command) throws IOException {
        return Output.of(with(prefix, command));
    }

    /** Makes a file or folder belong to whom the programs run as; one that they cannot reach at all is said. */
    void own(Path file) throws IOException {
        if (!Files.getOwner(file).getName().equals(fileOwner)) {
            Output.of(List.of("chown", "-R", fileOwner, file.toString()));
        }
        if (!prefix.isEmpty() && !run(List.of("test", "-w", file.toString())).succeeded()) {
            throw new ServerProblem(
                    "PostgreSQL refuses to run as root and works as user '" + fileOwner + "', who cannot reach " + file
                            + ". Choose a folder that can be reached: --home /var/lib/foothold");
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** What a program said and whether it was content. */
    record Output(int code, String text) {

        private static final int NOT_FOUND = 127;

        static Output of(List<String> command) throws IOException {
            var log = Files.createTempFile("foothold-", ".txt");
            try {
                // Into a file: a server that is started here would hold a pipe open for ever.
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                var code = process.waitFor();
                return new Output(code, Files.readString(log, StandardCharsets.UTF_8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while running " + command.getFirst(), e);
            } catch (IOException e) {
                return new Output(NOT_FOUND, String.valueOf(e.getMessage()));
            } finally {
                Files.delete(log);
            }
        }

        boolean succeeded() {
            return code == 0;
        }
    }
}

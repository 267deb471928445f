package org.foothold.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program as a process of its own, and what it says. */
final class Program {

    private static final Path JAR = Path.of("target", "foothold-app-0.1.0-SNAPSHOT.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Program start(Path folder, Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        command.addAll(Arrays.asList(words));
        var output = Files.createTempFile(folder, "output-", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().remove("FOOTHOLD_HOME");
        builder.environment().putAll(environment);
        return new Program(builder.start(), output);
    }

    Program untilReady() {
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .failFast("The program ended: " + output, () -> !process.isAlive())
                .until(() -> said().contains("To stop it"));
        return this;
    }

    /** Its exit code, once it has ended by itself. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Still running");
        }
        return process.exitValue();
    }

    /** As a terminal that is closed or a service that is stopped would. */
    int stop() throws InterruptedException {
        process.destroy();
        return ended();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

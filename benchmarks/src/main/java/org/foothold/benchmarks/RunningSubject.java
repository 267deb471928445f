package org.foothold.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foothold.server.DatabaseAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, started with the settings of {@code ./foothold serve}. */
record RunningSubject(Process process, Ready ready) implements AutoCloseable {
    static RunningSubject start(DatabaseAccess access, int classes, int students) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Subject.class.getName()));
        command.addAll(List.of(Integer.toString(classes), Integer.toString(students)));
        properties(access).forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new RunningSubject(process, awaitReady(process));
    }

    private static Map<String, String> properties(DatabaseAccess access) {
        Map<String, String> properties = new java.util.HashMap<>(access.properties());
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("logging.threshold.console", "WARN");
        properties.put("foothold.home", new File(System.getProperty("java.io.tmpdir")).getPath());
        return properties;
    }

    private static Ready awaitReady(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(Ready.MARK)) {
                Thread.startVirtualThread(() -> drain(said));
                return new JsonMapper().readValue(line.substring(Ready.MARK.length()), Ready.class);
            }
            System.err.println(line);
        }
        throw new IllegalStateException("The application did not start");
    }

    /** What is said later must go somewhere: a full pipe would stop the application at its next word. */
    private static void drain(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // A killed process says no more.
        }
    }

    /** Memory that the process holds, where the system tells (Linux); otherwise 0. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .sum();
    }

    /** As a power cut would: nothing is finished, nothing is said. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

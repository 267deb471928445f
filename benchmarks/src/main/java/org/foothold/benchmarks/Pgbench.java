package org.foothold.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foothold.server.DatabaseAccess;

/** PostgreSQL's own load program, as which the limit is measured. */
record Pgbench(DatabaseAccess access, Map<String, String> settings) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** Single-row transactions a second with 64 connections and two threads. */
    double rate(Path script, int seconds) throws IOException, InterruptedException {
        String said = run(List.of(
                "pgbench", "-n", "-c", "64", "-j", "2", "-T", Integer.toString(seconds), "-f", script.toString()));
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said no rate:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    static void require() throws InterruptedException {
        try {
            new ProcessBuilder("pgbench", "--version").start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "This benchmark compares with pgbench, and there is none. Install it: apt-get install postgresql-contrib",
                    e);
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("pgbench-", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        URI database = URI.create(access.url().substring("jdbc:".length()));
        builder.environment().put("PGHOST", database.getHost());
        builder.environment().put("PGPORT", Integer.toString(database.getPort()));
        builder.environment().put("PGDATABASE", database.getPath().substring(1));
        builder.environment().put("PGUSER", access.user());
        builder.environment().put("PGPASSWORD", access.password());
        settings.forEach((name, value) ->
                builder.environment().merge("PGOPTIONS", "-c " + name + "=" + value, (a, b) -> a + " " + b));
        int code = builder.start().waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (code != 0) {
            throw new IllegalStateException("pgbench ended with " + code + ":\n" + said);
        }
        return said;
    }
}

package org.foothold.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.foothold.server.PostgresServer;
import org.foothold.server.PostgresSetup;
import org.springframework.util.FileSystemUtils;

/** S4: from the command to the first page, on an empty folder and again with the data present. */
final class StartBenchmark implements Benchmark {
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String question() {
        return "./foothold serve to first page, very first and data present, beside a bare PostgreSQL start";
    }

    @Override
    public List<Measurement> run(int times) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("foothold-start-");
        try {
            double first = secondsToFirstPage(home);
            double again = secondsToFirstPage(home);
            double bare = secondsOfPostgres(home.resolve("bare"));
            return List.of(
                    new Measurement("very first start to first page", first, "s", bare, "<= 10 s"),
                    new Measurement("start to first page, data present", again, "s", bare, "<= 2.5 s"));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static double secondsToFirstPage(Path home) throws IOException, InterruptedException {
        int port = freePort();
        long start = System.nanoTime();
        Process serve = new ProcessBuilder(
                        "./foothold", "serve", "--home", home.toString(), "--port", String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("start.txt").toFile())
                .start();
        try {
            awaitFirstPage(serve, port);
            return (System.nanoTime() - start) / NANOS;
        } finally {
            serve.destroy();
            serve.waitFor();
        }
    }

    private static void awaitFirstPage(Process serve, int port) throws InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (serve.isAlive()) {
                try {
                    client.send(page, BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(5);
                }
            }
        }
        throw new IllegalStateException("./foothold serve ended with " + serve.exitValue());
    }

    private static double secondsOfPostgres(Path folder) {
        PostgresSetup setup = PostgresSetup.durable(folder.resolve("programs"), folder);
        PostgresServer.start(setup).close();
        long start = System.nanoTime();
        PostgresServer bare = PostgresServer.start(setup);
        double seconds = (System.nanoTime() - start) / NANOS;
        bare.close();
        return seconds;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

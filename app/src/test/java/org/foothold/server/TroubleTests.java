package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs are told by the real program when its PostgreSQL dies, or when they send too much. */
@Tag("program")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleTests {

    private static final int KILLS = 3;
    private static final int EACH = 4;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path folder;
    private Program program;
    private int port;

    TroubleTests() throws IOException {
        port = Program.freePort();
    }

    @BeforeAll
    void serve(@TempDir Path its) throws IOException {
        folder = its;
        program = Program.start(
                        folder,
                        Map.of(),
                        "serve",
                        "--port",
                        String.valueOf(port),
                        "--home",
                        folder.resolve("home").toString())
                .untilReady();
    }

    @AfterAll
    void stop() throws InterruptedException {
        program.stop();
        client.close();
    }

    @Test
    void whilePostgresqlIsAwayEverybodyIsAskedForAMoment() throws IOException, InterruptedException {
        var answers = new ConcurrentLinkedQueue<HttpResponse<String>>();
        List<Thread> asking = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            asking.add(Thread.startVirtualThread(() -> keepAsking(page("/welcome"), answers)));
            asking.add(Thread.startVirtualThread(() -> keepAsking(api(), answers)));
        }
        for (int i = 0; i < KILLS; i++) {
            int seen = answers.size();
            await().atMost(Duration.ofMinutes(1)).until(() -> answers.size() > seen + EACH * EACH);
            killDatabase();
        }
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() ->
                        client.send(page("/welcome"), BodyHandlers.ofString()).statusCode() == 200);
        asking.forEach(Thread::interrupt);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(200, 401, 503);
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
                assertThat(answer.body()).containsAnyOf("One moment, please", "away for a moment");
            }
        });
    }

    @Test
    void aFormOfTenMegabytesIsRefusedInWords() throws IOException, InterruptedException {
        var form = HttpRequest.newBuilder(address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + "x".repeat(10_000_000)))
                .build();
        var answer = client.send(form, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is too long or too large", "make what you wrote shorter", "<main");
    }

    /** It stops at a wall before the one that gives forms their tokens, and the page has forms. */
    @Test
    void aLongFileIsRefusedInWords() throws IOException, InterruptedException {
        var file = HttpRequest.newBuilder(address("/rosters"))
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(BodyPublishers.ofString(
                        "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n"
                                + "x".repeat(2_000_000)
                                + "\r\n--line--\r\n"))
                .build();
        var answer = client.send(file, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is too long or too large", "<main", "name=\"_csrf\"");
    }

    private void keepAsking(HttpRequest request, ConcurrentLinkedQueue<HttpResponse<String>> answers) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                answers.add(client.send(request, BodyHandlers.ofString()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new AssertionError("The application itself did not answer", e);
        }
    }

    private void killDatabase() throws IOException {
        var pid = Files.readAllLines(folder.resolve("home/data/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    private HttpRequest page(String path) {
        return HttpRequest.newBuilder(address(path)).build();
    }

    private HttpRequest api() {
        return HttpRequest.newBuilder(address("/api/classes"))
                .header("Authorization", "Bearer foothold_of-nobody")
                .build();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

package org.foothold.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Devices that send one answer after another, each again and again under its id until it is acknowledged. */
final class Devices implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;
    private static final long LONGEST_SILENCE_MILLIS = 180_000;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<UUID> sent = ConcurrentHashMap.newKeySet();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicLong repeated = new AtomicLong();
    private final List<Thread> working = new ArrayList<>();
    private volatile int port;
    private volatile boolean finishing;

    Devices(List<OpenPage> pages, Ready ready) {
        port = ready.port();
        for (int i = 0; i < pages.size(); i++) {
            OpenPage page = pages.get(i);
            String address = ready.students().get(i).answers();
            working.add(Thread.ofVirtual().start(() -> work(page, address)));
        }
    }

    Set<UUID> sent() {
        return Set.copyOf(sent);
    }

    Set<UUID> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** What was refused for another reason than that nobody was there. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    long repeated() {
        return repeated.get();
    }

    /** The application was started again elsewhere. */
    void findAt(int newPort) {
        port = newPort;
    }

    void awaitMore(int more) throws InterruptedException {
        int enough = acknowledged.size() + more;
        long until = System.currentTimeMillis() + LONGEST_SILENCE_MILLIS;
        while (acknowledged.size() < enough) {
            if (System.currentTimeMillis() > until || !refused.isEmpty()) {
                throw new IllegalStateException("Nothing is acknowledged any more; refused: " + refused);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Sends nothing new and waits until all that was sent is acknowledged. */
    void finish() throws InterruptedException {
        finishing = true;
        for (Thread each : working) {
            each.join();
        }
    }

    @Override
    public void close() {
        finishing = true;
        working.forEach(Thread::interrupt);
        client.shutdownNow();
    }

    private void work(OpenPage page, String address) {
        try {
            while (!finishing && refused.isEmpty()) {
                UUID id = AnswerRequest.newId();
                sent.add(id);
                while (!isAcknowledged(page, address, id)) {
                    if (!refused.isEmpty()) {
                        return;
                    }
                    repeated.incrementAndGet();
                    Thread.sleep(PAUSE_MILLIS);
                }
                acknowledged.add(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAcknowledged(OpenPage page, String address, UUID id) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Cookie", page.cookies())
                .header("X-XSRF-TOKEN", page.token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(AnswerRequest.body(id)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != 503) {
                refused.add(answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == 200;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}

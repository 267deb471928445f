package org.foothold.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A class in a lesson: one student who answers now and then, and the teacher's page, which fetches the picture after each
 * word of the stream. Each answer is timed from the moment it is sent until the picture that holds it is there.
 */
final class LiveClass {
    private static final long NANOS = 1_000_000;
    private static final String AS_HTMX = "HX-Request: true";

    private final InetSocketAddress server;
    private final Ready.Teacher teacher;
    private final AnswerRequest answers;
    private final long pauseMillis;
    private final Queue<Long> underWay = new ConcurrentLinkedQueue<>();
    private final Collection<Double> shownAfterMillis;

    /** @param pauseMillis between two answers; the first comes after a random part of it */
    LiveClass(
            InetSocketAddress server,
            Ready.Teacher teacher,
            AnswerRequest answers,
            long pauseMillis,
            Collection<Double> shownAfterMillis) {
        this.server = server;
        this.teacher = teacher;
        this.answers = answers;
        this.pauseMillis = pauseMillis;
        this.shownAfterMillis = shownAfterMillis;
    }

    /** Answers that no picture has shown. */
    int waiting() {
        return underWay.size();
    }

    /** Answers until the time is over. */
    void answer(long until) throws InterruptedException {
        try (SocketChannel channel = SocketChannel.open(server)) {
            AnswerConnection connection = new AnswerConnection(channel, answers);
            long due = System.nanoTime() + ThreadLocalRandom.current().nextLong(pauseMillis * NANOS);
            for (; due < until; due += pauseMillis * NANOS) {
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / NANOS));
                underWay.add(System.nanoTime());
                connection.send();
                while (!connection.receive()) {
                    // The response comes in parts.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks on until the stream is closed. */
    void look(EventConnection stream) {
        try (PageConnection picture = new PageConnection(server, teacher.picture(), teacher.session(), AS_HTMX)) {
            while (true) {
                if (stream.listen().contains("PICTURE")) {
                    List<Long> meant = new ArrayList<>(underWay);
                    picture.fetch();
                    long now = System.nanoTime();
                    underWay.removeAll(meant);
                    meant.forEach(sent -> shownAfterMillis.add((now - sent) / (double) NANOS));
                }
            }
        } catch (AsynchronousCloseException over) {
            // Nobody looks any more.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

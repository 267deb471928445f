package org.foothold.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A lean client: two threads, many connections that are kept. It does as little as possible, for it works on the machine
 * that is measured.
 */
final class AnswerClient {
    private static final int THREADS = 2;

    private final InetSocketAddress server;
    private final List<AnswerRequest> requests;

    /** One connection for each request, on which it is repeated under ever new ids. */
    AnswerClient(InetSocketAddress server, List<AnswerRequest> requests) {
        this.server = server;
        this.requests = requests;
    }

    /** Sends for so long and returns how many answers were acknowledged; every one that was sent is waited for. */
    long accepted(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            work.add(() -> send(first, until));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            long sum = 0;
            for (Future<Long> each : threads.invokeAll(work)) {
                sum += each.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load broke off", e.getCause());
        }
    }

    private long send(int first, long until) {
        try (Selector selector = Selector.open()) {
            int open = 0;
            for (int i = first; i < requests.size(); i += THREADS) {
                connect(selector, requests.get(i)).send();
                open++;
            }
            return exchange(selector, open, until);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AnswerConnection connect(Selector selector, AnswerRequest request) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        AnswerConnection connection = new AnswerConnection(channel, request);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    private static long exchange(Selector selector, int connections, long until) throws IOException {
        long accepted = 0;
        int open = connections;
        while (open > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                AnswerConnection connection = (AnswerConnection) key.attachment();
                if (connection.receive()) {
                    accepted++;
                    open -= goOn(key, connection, until) ? 0 : 1;
                }
            }
            selector.selectedKeys().clear();
        }
        return accepted;
    }

    private static boolean goOn(SelectionKey key, AnswerConnection connection, long until) throws IOException {
        if (System.nanoTime() < until) {
            connection.send();
            return true;
        }
        key.channel().close();
        return false;
    }
}

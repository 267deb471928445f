package org.foothold.statistics.answers;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Threads that take buffer after buffer from one stream, each with a counter of its own. A thread is done with a buffer when it asks
 * for the next, so a stream may fill the buffer that it gave to the same thread before: besides the counters no more is held than
 * one buffer a thread, however long the stream.
 */
final class Workers {

    private Workers() {}

    static <B, C, R> Stream<R> run(
            Iterator<B> buffers, int threads, Supplier<C> counter, BiConsumer<C, B> add, Function<C, R> result) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            Callable<R> work = () -> {
                C counted = counter.get();
                for (B buffer = next(buffers); buffer != null; buffer = next(buffers)) {
                    add.accept(counted, buffer);
                }
                return result.apply(counted);
            };
            return IntStream.range(0, threads).mapToObj(thread -> pool.submit(work)).toList().stream()
                    .map(Workers::result);
        }
    }

    private static <R> R result(Future<R> done) {
        if (done.state() == Future.State.FAILED && done.exceptionNow() instanceof RuntimeException refused) {
            throw refused;
        }
        return done.resultNow();
    }

    private static <B> @Nullable B next(Iterator<B> buffers) {
        synchronized (buffers) {
            return buffers.hasNext() ? buffers.next() : null;
        }
    }
}

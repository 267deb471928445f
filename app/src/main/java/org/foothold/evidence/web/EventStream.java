package org.foothold.evidence.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.foothold.evidence.LiveFeed;
import org.foothold.evidence.LiveFeed.Change;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser's stream. What is to be said is a few bits, so a slow browser is told once, however much has changed; a
 * virtual thread writes while there is something to say and waits for nobody else's browser.
 */
final class EventStream implements LiveFeed.Listener, AsyncListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final byte[] HELLO = bytes("retry: 1500\n\n");
    private static final byte[] BEAT = bytes(": \n\n");
    private static final byte[][] CHANGES = {
        bytes("event: LESSON\ndata: \n\n"), bytes("event: PICTURE\ndata: \n\n"),
    };
    private static final int BEAT_BIT = 1 << CHANGES.length;
    private static final int END_BIT = BEAT_BIT << 1;

    private final AtomicInteger toSay = new AtomicInteger();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger beatsLeft;
    private final Consumer<EventStream> whenOver;
    private LiveFeed.@Nullable Subscription subscription;
    private @Nullable AsyncContext async;

    EventStream(int beats, Consumer<EventStream> whenOver) {
        this.beatsLeft = new AtomicInteger(beats);
        this.whenOver = whenOver;
    }

    /** Subscribes before the browser hears that it is connected, so that what changes after that is never missed. */
    void begin(HttpServletResponse response, Function<LiveFeed.Listener, LiveFeed.Subscription> subscribe)
            throws IOException {
        subscription = subscribe.apply(this);
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            response.getOutputStream().write(HELLO);
            response.flushBuffer();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** From here on whoever has something to say starts the writing. */
    void goOn(AsyncContext context) {
        async = context;
        context.addListener(this);
        writing.set(false);
        startWriting();
    }

    @Override
    public void changed(Change change) {
        say(1 << change.ordinal());
    }

    @Override
    public void ended() {
        end();
    }

    void beat() {
        say(beatsLeft.decrementAndGet() > 0 ? BEAT_BIT : END_BIT);
    }

    void end() {
        say(END_BIT);
    }

    private void say(int bit) {
        toSay.getAndUpdate(bits -> bits | bit);
        startWriting();
    }

    private void startWriting() {
        if (toSay.get() != 0 && writing.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::write);
        }
    }

    private void write() {
        try {
            AsyncContext context = Objects.requireNonNull(async);
            for (int bits = toSay.getAndSet(0); bits != 0 && !over.get(); bits = toSay.getAndSet(0)) {
                write(context, bits);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("A browser has gone", e);
            close();
        } finally {
            writing.set(false);
        }
        if (!over.get()) {
            startWriting();
        }
    }

    private void write(AsyncContext context, int bits) throws IOException {
        if ((bits & END_BIT) != 0) {
            close();
            context.complete();
            return;
        }
        var out = context.getResponse().getOutputStream();
        for (int i = 0; i < CHANGES.length; i++) {
            if ((bits & 1 << i) != 0) {
                out.write(CHANGES[i]);
            }
        }
        if ((bits & BEAT_BIT) != 0) {
            out.write(BEAT);
        }
        context.getResponse().flushBuffer();
    }

    /** Ends the subscription; may be called more than once and from anywhere. */
    private void close() {
        if (over.compareAndSet(false, true)) {
            if (subscription != null) {
                subscription.close();
            }
            whenOver.accept(this);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

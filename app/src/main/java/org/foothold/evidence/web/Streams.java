package org.foothold.evidence.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.foothold.evidence.LiveFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * All open streams of this node. Each gets a heartbeat every thirty seconds, one thirtieth of them each second, so that
 * proxies keep it and we notice when nobody is there; and each ends after some minutes, so that who may listen is asked
 * again when the browser reconnects. One sign-in has a few only: the oldest gives way.
 */
@Component
public class Streams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int AT_MOST = 60_000;
    private static final int AT_MOST_EACH = 20;
    private static final int BEAT_SECONDS = 30;
    private static final int LIFE_BEATS = 20;

    private final List<Set<EventStream>> byBeat = new ArrayList<>();
    private final Map<String, Deque<EventStream>> bySignIn = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService heart;
    private int second;

    Streams() {
        for (int i = 0; i < BEAT_SECONDS; i++) {
            byBeat.add(ConcurrentHashMap.newKeySet());
        }
    }

    /** @param signIn whose stream it is */
    public void open(
            String signIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<LiveFeed.Listener, LiveFeed.Subscription> subscribe)
            throws IOException {
        if (size() >= AT_MOST || !isRunning()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Set<EventStream> beat = byBeat.get(ThreadLocalRandom.current().nextInt(BEAT_SECONDS));
        int life = ThreadLocalRandom.current().nextInt(LIFE_BEATS, 2 * LIFE_BEATS);
        EventStream stream = new EventStream(life, over -> {
            beat.remove(over);
            leave(signIn, over);
        });
        try {
            stream.begin(response, subscribe);
        } catch (IOException gone) {
            LOG.debug("A browser left before its stream began", gone);
            return;
        }
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        beat.add(stream);
        enter(signIn, stream).ifPresent(EventStream::end);
        stream.goOn(async);
    }

    /** The oldest, if it must give way. */
    private Optional<EventStream> enter(String signIn, EventStream stream) {
        AtomicReference<@Nullable EventStream> oldest = new AtomicReference<>();
        bySignIn.compute(signIn, (same, known) -> {
            Deque<EventStream> its = known == null ? new ArrayDeque<>() : known;
            its.addLast(stream);
            oldest.set(its.size() > AT_MOST_EACH ? its.removeFirst() : null);
            return its;
        });
        return Optional.ofNullable(oldest.get());
    }

    private void leave(String signIn, EventStream stream) {
        bySignIn.computeIfPresent(signIn, (same, its) -> its.remove(stream) && its.isEmpty() ? null : its);
    }

    int size() {
        return byBeat.stream().mapToInt(Set::size).sum();
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-heart").factory());
        var unused = beating.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
        heart = beating;
    }

    private void beat() {
        second = (second + 1) % BEAT_SECONDS;
        byBeat.get(second).forEach(EventStream::beat);
    }

    /** Before the web server waits for open requests: these would never end by themselves. */
    @Override
    public synchronized void stop() {
        if (heart != null) {
            heart.shutdownNow();
            heart = null;
        }
        byBeat.forEach(streams -> streams.forEach(EventStream::end));
    }

    @Override
    public synchronized boolean isRunning() {
        return heart != null;
    }
}

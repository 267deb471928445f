package org.foothold.evidence.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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
 * again when the browser reconnects.
 */
@Component
class Streams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int AT_MOST = 60_000;
    private static final int BEAT_SECONDS = 30;
    private static final int LIFE_BEATS = 20;

    private final List<Set<EventStream>> byBeat = new ArrayList<>();
    private @Nullable ScheduledExecutorService heart;
    private int second;

    Streams() {
        for (int i = 0; i < BEAT_SECONDS; i++) {
            byBeat.add(ConcurrentHashMap.newKeySet());
        }
    }

    void open(
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
        EventStream stream = new EventStream(life, beat::remove);
        try {
            stream.begin(response, subscribe);
        } catch (IOException gone) {
            LOG.debug("A browser left before its stream began", gone);
            return;
        }
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        beat.add(stream);
        stream.goOn(async);
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

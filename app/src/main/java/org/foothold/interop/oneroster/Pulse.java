package org.foothold.interop.oneroster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictScope;
import org.foothold.schools.RosterImportId;
import org.foothold.schools.RosterImports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says every few seconds which imports this node works on or has in its queue. What a dead node worked on falls silent, and
 * so can be told from what takes long.
 */
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final int EVERY_SECONDS = 5;

    private final RosterImports imports;
    private final Map<RosterImportId, Actor> alive = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("rosters-pulse").factory());
    private final ScheduledFuture<?> beating;

    Pulse(RosterImports imports) {
        this.imports = imports;
        beating = timer.scheduleAtFixedRate(this::beat, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void begin(Actor actor, RosterImportId id) {
        alive.put(id, actor);
    }

    void end(RosterImportId id) {
        alive.remove(id);
    }

    @Override
    public void close() {
        beating.cancel(true);
        timer.shutdownNow();
    }

    private void beat() {
        alive.forEach((id, actor) -> {
            try {
                DistrictScope.run(actor.district(), () -> imports.seen(actor, id));
            } catch (RuntimeException e) {
                LOG.warn("Could not say that roster import {} is at work: {}", id, e.getMessage());
            }
        });
    }
}

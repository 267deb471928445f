package org.foothold.evidence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foothold.evidence.LiveFeed.Change;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who listens to one class. The first change is told at once, those that follow within a tenth of a second together
 * at its end: thirty answers in a moment are one thing to look at.
 */
final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private static final class Pace {
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile long toldAt = System.nanoTime() - GATHER_NANOS;
    }

    private final ScheduledExecutorService telling;
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final Map<Change, Pace> paces = new EnumMap<>(Change.class);

    Room(ScheduledExecutorService telling) {
        this.telling = telling;
        for (Change change : Change.values()) {
            paces.put(change, new Pace());
        }
    }

    Room with(Seat seat) {
        seats.add(seat);
        return this;
    }

    @Nullable
    Room without(Seat seat) {
        seats.remove(seat);
        return seats.isEmpty() ? null : this;
    }

    List<Seat> seats() {
        return List.copyOf(seats);
    }

    void changed(Change change) {
        @Nullable Pace pace = paces.get(change);
        if (pace != null && pace.waiting.compareAndSet(false, true)) {
            long rest = Math.max(0, pace.toldAt + GATHER_NANOS - System.nanoTime());
            var unused = telling.schedule(() -> tell(change, pace), rest, TimeUnit.NANOSECONDS);
        }
    }

    /** First the mark is taken away: a change that comes while we tell must be told again. */
    private void tell(Change change, Pace pace) {
        pace.toldAt = System.nanoTime();
        pace.waiting.set(false);
        for (Seat seat : seats) {
            try {
                seat.changed(change);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed", e);
            }
        }
    }
}

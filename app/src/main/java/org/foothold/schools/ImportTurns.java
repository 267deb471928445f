package org.foothold.schools;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;

/**
 * Door to the turns in which this node brings in what people send. An import is long and holds up to two connections of
 * the pool: so few are at work at a time, only one of each district, and districts come one after the other, so that
 * nobody waits for all that another has sent.
 */
@Service
public class ImportTurns {
    /** With two connections each, half of the pool stays for everybody else. */
    static final int AT_WORK = 3;

    static final int OF_A_DISTRICT = 5;

    private final Map<DistrictId, Deque<Turn>> taken = new HashMap<>();
    private final Deque<Turn> next = new ArrayDeque<>();
    private int atWork;

    /** A turn for one import of the actor's district; empty if so many of them wait or are at work already. */
    public synchronized Optional<Turn> take(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Deque<Turn> ours = taken.computeIfAbsent(actor.district(), none -> new ArrayDeque<>());
        if (ours.size() == OF_A_DISTRICT) {
            return Optional.empty();
        }
        Turn turn = new Turn(actor.district());
        ours.add(turn);
        if (ours.size() == 1) {
            next.add(turn);
            letIn();
        }
        return Optional.of(turn);
    }

    private synchronized void leave(Turn turn) {
        Deque<Turn> ours = taken.getOrDefault(turn.district, new ArrayDeque<>());
        boolean wasFirst = turn.equals(ours.peek());
        if (!ours.remove(turn)) {
            return;
        }
        if (turn.hasCome()) {
            atWork--;
        }
        next.remove(turn);
        if (ours.isEmpty()) {
            taken.remove(turn.district);
        } else if (wasFirst) {
            next.add(ours.element());
        }
        letIn();
    }

    private void letIn() {
        while (atWork < AT_WORK && !next.isEmpty()) {
            atWork++;
            next.remove().come.countDown();
        }
    }

    /** One import's place, from when it is sent until it is closed, whether its turn has come or not. */
    public final class Turn implements AutoCloseable {
        private final DistrictId district;
        private final CountDownLatch come = new CountDownLatch(1);

        private Turn(DistrictId district) {
            this.district = district;
        }

        private boolean hasCome() {
            return come.getCount() == 0;
        }

        /** Waits; false if the turn has not come so long. */
        public boolean comesWithin(Duration time) throws InterruptedException {
            return come.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }

        /** Waits for as long as it takes. */
        public void comes() throws InterruptedException {
            come.await();
        }

        /** Gives it to whoever closes it from now on; where they could not begin, it is closed here. */
        public <T> T giveTo(Function<Turn, T> work) {
            boolean taken = false;
            try {
                T said = work.apply(this);
                taken = true;
                return said;
            } finally {
                if (!taken) {
                    close();
                }
            }
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}

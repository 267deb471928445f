package org.foothold.demo;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the making is: each lesson held and each student heard is a step. */
final class Progress {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();
    private volatile boolean stopped;

    void begin(int steps) {
        done.set(0);
        total.set(steps);
    }

    void tick() {
        requireGoing();
        done.incrementAndGet();
    }

    /** Asks the making to end at its next step. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Ends a making of which nobody will see the end. */
    void requireGoing() {
        if (stopped) {
            throw new CancellationException("The program stops");
        }
    }

    int done() {
        return done.get();
    }

    int total() {
        return total.get();
    }
}

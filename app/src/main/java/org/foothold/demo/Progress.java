package org.foothold.demo;

import java.util.concurrent.atomic.AtomicInteger;

/** How far the making is: each lesson held and each student heard is a step. */
final class Progress {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger total = new AtomicInteger();

    void begin(int steps) {
        done.set(0);
        total.set(steps);
    }

    void tick() {
        done.incrementAndGet();
    }

    int done() {
        return done.get();
    }

    int total() {
        return total.get();
    }
}

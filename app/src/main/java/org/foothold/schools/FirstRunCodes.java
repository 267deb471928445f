package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes that terminals show before the first administrator is there; all end when one is used. */
@Component
@Transactional
class FirstRunCodes {
    private static final Duration HOLDS = Duration.ofDays(7);

    private final FirstRunStore store;
    private final ClassCodes codes;
    private final Clock clock;

    FirstRunCodes(FirstRunStore store, ClassCodes codes, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /** A new code, as people read it. */
    String next() {
        String code = codes.nextLong();
        Instant now = clock.instant();
        store.insert(Tokens.hash(code), now, now.minus(HOLDS));
        return ClassCodes.show(code);
    }

    boolean holds(String typed) {
        return store.holds(Tokens.hash(ClassCodes.read(typed)), clock.instant().minus(HOLDS));
    }

    /** True for the first who uses a code that holds. */
    boolean use(String typed) {
        return store.use(Tokens.hash(ClassCodes.read(typed)), clock.instant().minus(HOLDS));
    }
}

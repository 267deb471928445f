package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Counts tries at secrets. The counts stand in the database, so that nodes count together and a restart forgives
 * nothing. A try is taken before the secret is looked at and given back when it was right: many tries at once cannot
 * slip past the limit, and a whole school behind one address is not shut out by its own success.
 */
@Component
class Attempts {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final AttemptStore store;
    private final Clock clock;

    Attempts(AttemptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is tried, how many wrong tries it bears, and within how long. */
    enum At {
        PASSWORD_FROM_ONE_ADDRESS(10, Duration.ofMinutes(15)),
        PASSWORD_OF_ACCOUNT(50, Duration.ofHours(1)),
        PASSWORDS_BY_ADDRESS(100, Duration.ofMinutes(15)),
        FIRST_RUN_CODE(10, Duration.ofMinutes(15)),
        /** Of whatever code; behind it only those that are known at the address still open. */
        CLASS_CODE(60, Duration.ofMinutes(10)),
        /** More than people type: from then on nothing opens. */
        ANY_CLASS_CODE(1000, Duration.ofMinutes(10)),
        LINK(30, Duration.ofMinutes(15)),
        DEMO_DOOR(60, Duration.ofMinutes(15)),
        PICTURES(6, Duration.ofHours(12));

        private final int most;
        private final Duration within;

        At(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }

    /** Counts one more try; false when there were too many lately. */
    boolean take(At at, String subject) {
        Instant now = clock.instant();
        return store.take(key(at, subject), now, now.minus(at.within)) <= at.most;
    }

    void giveBack(At at, String subject) {
        store.giveBack(key(at, subject));
    }

    /** Lets somebody try afresh. */
    void forget(At at, String subject) {
        store.delete(key(at, subject));
    }

    void sweep() {
        store.deleteBefore(clock.instant().minus(LONGEST));
    }

    private static byte[] key(At at, String subject) {
        return Tokens.hash(at + " " + subject);
    }
}

package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        PICTURES(6, Duration.ofHours(12)),
        /**
         * Of a class from one address: who tries a little at each name is stopped, too. What somebody tried who then
         * found it does not count, so a whole class behind one address comes in.
         */
        PICTURES_OF_CLASS(30, Duration.ofHours(12));

        private final int most;
        private final Duration within;

        At(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }

    /** Counts one more try; false when there were too many lately. */
    boolean take(At at, String subject) {
        return take(at, key(at, subject));
    }

    /** The same at a subject from one network address, each of which has its own count. */
    boolean takeFrom(At at, String subject, String from) {
        return take(at, key(at, subject, from));
    }

    private boolean take(At at, byte[] key) {
        Instant now = clock.instant();
        return store.take(key, now, now.minus(at.within)) <= at.most;
    }

    void giveBack(At at, String subject) {
        store.giveBack(key(at, subject), 1);
    }

    void giveBackFrom(At at, String subject, String from, int times) {
        store.giveBack(key(at, subject, from), times);
    }

    /** Lets somebody try afresh; tells how often they had tried. */
    int forget(At at, String subject) {
        return store.delete(key(at, subject));
    }

    /** Lets everybody try afresh, from whatever address. */
    void forgetFromEverywhere(At at, String subject) {
        store.deleteBeginningWith(key(at, subject));
    }

    /** Those of the subjects at which no further try is taken. */
    Set<String> listSpent(At at, Collection<String> subjects) {
        Map<String, String> byKey = subjects.stream()
                .collect(Collectors.toMap(each -> HexFormat.of().formatHex(key(at, each)), Function.identity()));
        return store.listFull(byKey.keySet(), at.most, clock.instant().minus(at.within)).stream()
                .map(byKey::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True if no further try is taken at the subject from at least one address. */
    boolean isSpentFromSomewhere(At at, String subject) {
        return store.mostBeginningWith(key(at, subject), clock.instant().minus(at.within)) >= at.most;
    }

    void sweep() {
        store.deleteBefore(clock.instant().minus(LONGEST));
    }

    private static byte[] key(At at, String subject) {
        return Tokens.hash(at + " " + subject);
    }

    /** Begins with the subject's own, so that all addresses are found by it. */
    private static byte[] key(At at, String subject, String from) {
        byte[] part = key(at, subject);
        byte[] address = Tokens.hash(from);
        byte[] both = Arrays.copyOf(part, part.length + address.length);
        System.arraycopy(address, 0, both, part.length, address.length);
        return both;
    }
}

package org.foothold.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** A request that came with a key: when, what was asked, and how it was answered, if it was. */
record KeyedRequest(Instant askedAt, byte[] hash, AnsweredRequest answer) {
    /** So long an answer may take; what is not answered then broke off. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    boolean isBeingAnswered(Instant now) {
        return !isAnswered() && askedAt.isAfter(now.minus(LONGEST));
    }

    boolean isAnswered() {
        return answer.status() != 0;
    }

    boolean asked(byte[] same) {
        return Arrays.equals(hash, same);
    }
}

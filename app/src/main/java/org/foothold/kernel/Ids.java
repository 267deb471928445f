package org.foothold.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then randomness, so that keys sort by birth. */
@Component
public class Ids {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long milliseconds = clock.millis();
        long high = (milliseconds << 16) | 0x7000 | (random.nextInt() & 0xFFF);
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** True for a UUID of version 7, the only kind that devices may send. */
    public static boolean isTimeOrdered(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }
}

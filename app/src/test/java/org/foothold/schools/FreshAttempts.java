package org.foothold.schools;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.context.event.annotation.BeforeTestMethod;

/**
 * Forgets before each test what others tried at secrets. They all come from one network address, and wrong class codes
 * of the gates that try everything would shut the door on a test of the door.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FreshAttempts {
    private final AttemptStore store;

    FreshAttempts(AttemptStore store) {
        this.store = store;
    }

    @BeforeTestMethod
    void forget() {
        store.deleteBefore(Instant.now().plus(Duration.ofDays(1)));
    }
}

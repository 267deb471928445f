package org.foothold.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The clock of a test's application, which a test may set ahead for a while: the next morning comes at once. Made-up weeks
 * still lie before that moment.
 */
public class TestClock implements BeanPostProcessor {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Clock real ? PastTime.over(new Moved(real)) : bean;
    }

    /** All threads of the application live that much later while the work is done. */
    public void ahead(Duration by, Runnable work) {
        ahead = by;
        try {
            work.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    private final class Moved extends Clock {
        private final Clock real;

        Moved(Clock real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Moved(real.withZone(zone));
        }

        @Override
        public Instant instant() {
            return real.instant().plus(ahead);
        }
    }
}

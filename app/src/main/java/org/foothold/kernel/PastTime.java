package org.foothold.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A moment of the past as now, for one thread and one piece of work: the only way in which made-up weeks can go through
 * the real doors. Nothing but the demonstration may enter it, and nobody can enter the future.
 */
public final class PastTime {
    private static final ScopedValue<Instant> NOW = ScopedValue.newInstance();

    private PastTime() {}

    public static <T, X extends Throwable> T at(Instant moment, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(NOW, moment).call(work);
    }

    public static void run(Instant moment, Runnable work) {
        ScopedValue.where(NOW, moment).run(work);
    }

    /** The real clock for everybody outside. */
    static Clock over(Clock real) {
        return new Over(real);
    }

    private static final class Over extends Clock {
        private final Clock real;

        Over(Clock real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Over(real.withZone(zone));
        }

        @Override
        public Instant instant() {
            Instant now = real.instant();
            return NOW.isBound() && NOW.get().isBefore(now) ? NOW.get() : now;
        }
    }
}

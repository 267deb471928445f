package org.foothold.kernel;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The district whose rows this thread may see. Each transaction tells it to PostgreSQL, where row-level security holds
 * it; outside a scope no row of any district is visible.
 */
public final class DistrictScope {
    private static final ScopedValue<DistrictId> CURRENT = ScopedValue.newInstance();

    private DistrictScope() {}

    public static <T> T within(DistrictId district, Supplier<T> work) {
        return ScopedValue.where(CURRENT, district).call(work::get);
    }

    public static void run(DistrictId district, Runnable work) {
        ScopedValue.where(CURRENT, district).run(work);
    }

    /** As {@link #within}, for work that throws. */
    public static <T, X extends Throwable> T call(DistrictId district, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, district).call(work);
    }

    public static Optional<DistrictId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}

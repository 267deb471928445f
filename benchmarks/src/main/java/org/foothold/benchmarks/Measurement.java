package org.foothold.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a run.
 *
 * @param limit the figure of the same run that it is compared with, where there is one
 * @param reach what we want it to be
 */
record Measurement(
        String what, double value, String unit, @Nullable Double limit, String reach) {

    /** The value as a multiple of the limit. */
    @Nullable
    Double ratio() {
        return limit == null ? null : value / limit;
    }
}

package org.foothold.schools;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A student who is or was in a class.
 *
 * @param from null for since before this was kept
 * @param until null for who is in it now
 */
public record Enrolled(
        Person person, @Nullable Instant from, @Nullable Instant until) {
    /** Whether the student was in the class at that moment; null asks about now. */
    public boolean isThere(@Nullable Instant at) {
        if (at == null) {
            return until == null;
        }
        return (from == null || !from.isAfter(at)) && (until == null || until.isAfter(at));
    }
}

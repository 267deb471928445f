package org.foothold.targets.api;

import java.time.Instant;
import java.util.UUID;
import org.foothold.targets.Framework;
import org.jspecify.annotations.Nullable;

/** A framework as the district uses it now; {@code standards} is how many it holds. */
record FrameworkJson(
        UUID id,
        String title,
        @Nullable String creator,
        String language,
        @Nullable String version,
        @Nullable String adoptionStatus,
        int standards,
        Instant takenAt) {
    static FrameworkJson of(Framework framework) {
        return new FrameworkJson(
                framework.id().value(),
                framework.title(),
                framework.creator(),
                framework.language(),
                framework.version(),
                framework.adoptionStatus(),
                framework.standards(),
                framework.takenAt());
    }
}

package org.foothold.targets;

import java.time.Instant;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's deconstruction of a standard: a draft that only its author sees, and {@code latest} published versions. The
 * origin is the colleague's version that it was adapted from.
 */
public record Deconstruction(
        DeconstructionId id,
        PersonId author,
        StandardRef standard,
        @Nullable DeconstructionVersion origin,
        int latest,
        Instant madeAt,
        boolean removed) {}

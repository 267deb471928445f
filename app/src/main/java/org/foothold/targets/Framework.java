package org.foothold.targets;

import java.time.Instant;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A framework as the district uses it now, and whether there is a former edition to go back to. */
public record Framework(
        FrameworkId id,
        EditionId edition,
        String title,
        @Nullable String creator,
        String language,
        @Nullable String version,
        @Nullable String adoptionStatus,
        int standards,
        PersonId takenBy,
        Instant takenAt,
        boolean hasFormer,
        boolean removed) {}

package org.foothold.targets;

import java.time.Instant;
import java.util.List;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** An immutable version of a deconstruction with its targets in order; {@code covers} is the author's own judgement. */
public record PublishedDeconstruction(
        DeconstructionVersion ref,
        PersonId author,
        TargetStandard standard,
        @Nullable DeconstructionVersion origin,
        Instant publishedAt,
        boolean covers,
        boolean adopted,
        List<LearningTarget> targets) {
    public PublishedDeconstruction {
        targets = List.copyOf(targets);
    }
}

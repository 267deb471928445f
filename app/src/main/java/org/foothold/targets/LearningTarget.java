package org.foothold.targets;

import java.time.Instant;
import java.util.List;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A version of a learning target: what a student can say when it is reached, why it matters, and what comes before. */
public record LearningTarget(
        TargetVersion ref,
        TargetKind kind,
        Wording iCan,
        Wording why,
        @Nullable TargetStandard standard,
        List<TargetId> prerequisites,
        PersonId author,
        Instant publishedAt,
        boolean removed) {
    public LearningTarget {
        prerequisites = List.copyOf(prerequisites);
    }

    public TargetId id() {
        return ref.id();
    }

    public int version() {
        return ref.version();
    }
}

package org.foothold.growth;

import java.time.Instant;
import org.foothold.kernel.PersonId;
import org.foothold.targets.TargetId;
import org.jspecify.annotations.Nullable;

/**
 * What a student does next on a target.
 *
 * @param words empty where they were erased
 * @param followedAt when the same side, student or teachers, said another one
 */
public record NextStep(
        NextStepId id,
        PersonId person,
        TargetId target,
        PersonId author,
        Instant saidAt,
        String words,
        @Nullable Instant doneAt,
        @Nullable Instant followedAt) {
    public boolean isOwn() {
        return author.equals(person);
    }

    /** Whether it is still to be done. */
    public boolean isCurrent() {
        return doneAt == null && followedAt == null;
    }

    /** When another one took its place before it was done. */
    public @Nullable Instant setAsideAt() {
        return doneAt == null ? followedAt : null;
    }
}

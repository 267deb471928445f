package org.foothold.growth;

import java.time.Instant;
import org.foothold.kernel.PersonId;
import org.foothold.targets.TargetId;
import org.jspecify.annotations.Nullable;

/** What a student does next on a target. {@code words} are empty where they were erased. */
public record NextStep(
        NextStepId id,
        PersonId person,
        TargetId target,
        PersonId author,
        Instant saidAt,
        String words,
        @Nullable Instant doneAt) {
    public boolean isOwn() {
        return author.equals(person);
    }
}

package org.foothold.growth.api;

import java.time.Instant;
import java.util.UUID;
import org.foothold.growth.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * A next step of a student.
 *
 * @param own chosen by the student, not suggested by a teacher
 * @param doneAt when the student said that it was done
 * @param setAsideAt when another step took its place before it was done
 */
record NextStepJson(
        UUID id,
        UUID target,
        boolean own,
        Instant saidAt,
        String words,
        @Nullable Instant doneAt,
        @Nullable Instant setAsideAt) {
    static NextStepJson of(NextStep step) {
        return new NextStepJson(
                step.id().value(),
                step.target().value(),
                step.isOwn(),
                step.saidAt(),
                step.words(),
                step.doneAt(),
                step.setAsideAt());
    }
}

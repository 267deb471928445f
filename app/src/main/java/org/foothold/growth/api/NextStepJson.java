package org.foothold.growth.api;

import java.time.Instant;
import java.util.UUID;
import org.foothold.growth.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * A next step of a student.
 *
 * @param own chosen by the student, not suggested by a teacher
 * @param doneAt null as long as it is to be done
 */
record NextStepJson(
        UUID id,
        UUID target,
        boolean own,
        Instant saidAt,
        String words,
        @Nullable Instant doneAt) {
    static NextStepJson of(NextStep step) {
        return new NextStepJson(
                step.id().value(), step.target().value(), step.isOwn(), step.saidAt(), step.words(), step.doneAt());
    }
}

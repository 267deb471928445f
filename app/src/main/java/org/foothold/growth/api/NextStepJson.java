package org.foothold.growth.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foothold.growth.NextStep;
import org.foothold.kernel.Slice;
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
    private static final int MOST = 50;

    /** A part of the list; {@code after} is the step with which the part before ended. */
    static Slice<NextStepJson> slice(List<NextStep> all, @Nullable UUID after) {
        @Nullable String cursor = after == null ? null : after.toString();
        return Slice.after(cursor, all, MOST, each -> each.id().value().toString())
                .map(NextStepJson::of);
    }

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

package org.foothold.lessons;

import java.time.Instant;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** What was noticed in a group of answers, what it means, what comes next, and whether that was done. */
public record Noticing(
        NoticingId id,
        LessonId lesson,
        NewNoticing content,
        PersonId notedBy,
        Instant notedAt,
        @Nullable Instant doneAt) {
    /** True until the next step was taken. */
    public boolean isOpen() {
        return doneAt == null;
    }
}

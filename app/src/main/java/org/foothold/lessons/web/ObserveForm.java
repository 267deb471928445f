package org.foothold.lessons.web;

import java.util.UUID;
import org.foothold.evidence.FactId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.NewObservation;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/** What was seen as the page sends it: taps alone; words if there was time. */
public record ObserveForm(
        @Nullable UUID id,
        @Nullable UUID student,
        @Nullable String target,
        NewObservation.@Nullable Seen seen,
        @Nullable String words) {
    /** A page of ours sends all of it. */
    NewObservation read() {
        TargetVersion on = PlanTargets.read(target == null ? "" : target).orElse(null);
        if (id == null || student == null || on == null || seen == null) {
            throw new NotFound("what was seen");
        }
        return new NewObservation(new FactId(id), new PersonId(student), on, seen, text());
    }

    boolean isTooLong() {
        return text().length() > NewObservation.LONGEST;
    }

    String text() {
        return words == null ? "" : words.strip();
    }
}

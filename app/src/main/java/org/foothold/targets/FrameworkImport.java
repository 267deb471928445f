package org.foothold.targets;

import java.time.Instant;
import java.util.List;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is. {@code problems} are why it was refused, or, once it is ready, what was noticed on the way (for
 * instance associations that leave the package).
 */
public record FrameworkImport(
        ImportId id,
        String file,
        PersonId startedBy,
        Instant startedAt,
        Instant touchedAt,
        State state,
        int done,
        int total,
        @Nullable EditionId edition,
        @Nullable FrameworkId framework,
        @Nullable String title,
        int standards,
        int problemCount,
        List<Problem> problems) {
    public FrameworkImport {
        problems = List.copyOf(problems);
    }

    /** From the first byte to a person's decision. */
    public enum State {
        READING,
        STORING,
        READY,
        REFUSED,
        TAKEN,
        CANCELLED
    }

    public boolean isRunning() {
        return state == State.READING || state == State.STORING;
    }
}

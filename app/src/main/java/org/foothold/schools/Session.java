package org.foothold.schools;

import java.time.Instant;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in as it stands: who it is, how it was proved, until when.
 *
 * @param name by which it is told from others; it opens nothing
 */
public record Session(
        Actor actor,
        Means means,
        Instant expiresAt,
        String displayName,
        @Nullable String language,
        String name) {
    /** How somebody proved who they are. */
    public enum Means {
        PASSWORD,
        CODE,
        CARD,
        PICTURE,
        NOD,
        DEMO;

        /** True for what students of a class prove with. Whoever comes in so is a student there, and nothing else. */
        public boolean isStudents() {
            return this == CODE || this == CARD || this == PICTURE || this == NOD;
        }
    }

    /** True for a sign-in that opens today's lesson only. */
    public boolean isLessonOnly() {
        return actor.reach() instanceof Reach.LessonOnly;
    }
}

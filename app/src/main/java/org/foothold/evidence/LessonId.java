package org.foothold.evidence;

import java.util.UUID;

/** The lesson from which a fact comes. The log knows its key alone. */
public record LessonId(UUID value) {
    public static LessonId of(String text) {
        return new LessonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

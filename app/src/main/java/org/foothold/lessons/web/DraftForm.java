package org.foothold.lessons.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the script of a page saves while somebody types: one field at a time. */
record DraftForm(
        @Nullable String field,
        @Nullable String words,
        @Nullable String typedAt) {
    String name() {
        return Objects.requireNonNullElse(field, "");
    }

    String text() {
        return Objects.requireNonNullElse(words, "");
    }

    Instant at(Instant now) {
        try {
            return typedAt == null ? now : Instant.parse(typedAt);
        } catch (DateTimeException e) {
            return now;
        }
    }
}

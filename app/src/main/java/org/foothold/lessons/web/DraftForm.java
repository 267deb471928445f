package org.foothold.lessons.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.foothold.evidence.DeviceTime;
import org.jspecify.annotations.Nullable;

/** What the script of a page saves while somebody types, one field at a time, and what its clock shows meanwhile. */
record DraftForm(
        @Nullable String field,
        @Nullable String words,
        @Nullable String typedAt,
        @Nullable String sentAt) {
    String name() {
        return Objects.requireNonNullElse(field, "");
    }

    String text() {
        return Objects.requireNonNullElse(words, "");
    }

    DeviceTime at(Instant now) {
        return instant(typedAt)
                .map(typed -> new DeviceTime(typed, instant(sentAt).orElse(null)))
                .orElseGet(() -> DeviceTime.of(now));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

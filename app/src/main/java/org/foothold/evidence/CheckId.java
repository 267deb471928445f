package org.foothold.evidence;

import java.util.UUID;

/** The check that a response answers. The log knows its key alone. */
public record CheckId(UUID value) {
    public static CheckId of(String text) {
        return new CheckId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

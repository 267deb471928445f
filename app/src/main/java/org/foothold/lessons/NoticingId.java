package org.foothold.lessons;

import java.util.UUID;

/** The identity of a noticing. */
public record NoticingId(UUID value) {
    public static NoticingId of(String text) {
        return new NoticingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

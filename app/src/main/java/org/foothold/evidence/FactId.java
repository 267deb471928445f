package org.foothold.evidence;

import java.util.UUID;

/** The identity of a fact: a UUID of version 7 made by the device before it sends, so that a retry is the same fact. */
public record FactId(UUID value) {
    public static FactId of(String text) {
        return new FactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

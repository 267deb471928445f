package org.foothold.targets;

import java.util.UUID;

/** A standard through all editions of its framework: the identifier of its publisher. Never its code: codes repeat. */
public record StandardId(UUID value) {
    public static StandardId of(String text) {
        return new StandardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

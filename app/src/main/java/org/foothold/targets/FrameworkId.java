package org.foothold.targets;

import java.util.UUID;

/** A framework through all its editions: the identifier that its publisher gave it. */
public record FrameworkId(UUID value) {
    public static FrameworkId of(String text) {
        return new FrameworkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

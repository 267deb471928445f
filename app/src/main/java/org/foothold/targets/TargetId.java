package org.foothold.targets;

import java.util.UUID;

/** The identity of a learning target through all its versions. */
public record TargetId(UUID value) {
    public static TargetId of(String text) {
        return new TargetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

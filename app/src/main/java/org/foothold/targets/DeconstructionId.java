package org.foothold.targets;

import java.util.UUID;

/** One teacher's work of breaking one standard into learning targets. */
public record DeconstructionId(UUID value) {
    public static DeconstructionId of(String text) {
        return new DeconstructionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

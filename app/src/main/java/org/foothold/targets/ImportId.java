package org.foothold.targets;

import java.util.UUID;

/** One attempt to bring a framework in. */
public record ImportId(UUID value) {
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

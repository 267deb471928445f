package org.foothold.kernel;

import java.util.UUID;

/** The opaque key of a person. Facts carry this and never a name. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

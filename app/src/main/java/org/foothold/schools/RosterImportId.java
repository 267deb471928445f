package org.foothold.schools;

import java.util.UUID;

/** One import of a roster, from its preview to its end. */
public record RosterImportId(UUID value) {
    public static RosterImportId of(String text) {
        return new RosterImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

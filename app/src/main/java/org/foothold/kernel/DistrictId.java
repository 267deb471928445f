package org.foothold.kernel;

import java.util.UUID;

/** The key under which everything of a district is kept; part of every primary key. */
public record DistrictId(UUID value) {
    public static DistrictId of(String text) {
        return new DistrictId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

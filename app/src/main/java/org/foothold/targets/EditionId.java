package org.foothold.targets;

import java.util.UUID;

/** One immutable edition of a framework. */
public record EditionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package org.foothold.schools;

import java.util.UUID;

public record TermId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

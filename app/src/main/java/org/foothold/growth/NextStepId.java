package org.foothold.growth;

import java.util.UUID;

public record NextStepId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

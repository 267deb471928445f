package org.foothold.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standard with all that its publisher says. {@code parent} is the index of its parent in the edition's list, or -1;
 * {@code sequence} is the publisher's own order; {@code more} is JSON of what the publisher said beyond our fields. A new
 * {@code changedAt} alone is no change: publishers write every date anew when they export.
 */
public record StandardContent(
        int parent,
        StandardId id,
        String identifier,
        @Nullable String uri,
        @Nullable String code,
        @Nullable String label,
        @Nullable String enumeration,
        @Nullable Integer sequence,
        @Nullable String type,
        String statement,
        @Nullable String notes,
        @Nullable String language,
        List<String> grades,
        @Nullable String changedAt,
        String more) {
    public StandardContent {
        grades = List.copyOf(grades);
    }
}

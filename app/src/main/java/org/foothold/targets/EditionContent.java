package org.foothold.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of a package, its standards in reading order (each after its parent). {@code document} is JSON of
 * all that the publisher says about the framework itself, {@code definitions} included.
 */
public record EditionContent(
        FrameworkId framework,
        String identifier,
        @Nullable String uri,
        String title,
        @Nullable String creator,
        String language,
        @Nullable String version,
        @Nullable String adoptionStatus,
        String document,
        List<StandardContent> standards,
        List<AssociationContent> associations) {
    public EditionContent {
        standards = List.copyOf(standards);
        associations = List.copyOf(associations);
    }
}

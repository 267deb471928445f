package org.foothold.targets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the publisher relates two things; ends outside the edition have no id. Ends and {@code more} are JSON. */
public record AssociationContent(
        String type,
        @Nullable String identifier,
        @Nullable String uri,
        @Nullable Integer sequence,
        @Nullable UUID originId,
        String origin,
        @Nullable UUID destinationId,
        String destination,
        String more) {}

package org.foothold.targets.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foothold.targets.DeconstructionVersion;
import org.foothold.targets.PublishedDeconstruction;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a deconstruction.
 *
 * @param covers the author's own judgement that together the targets cover the whole standard
 * @param adopted whether the token's person uses this version
 */
record DeconstructionJson(
        UUID id,
        int version,
        UUID author,
        TargetJson.StandardNameJson standard,
        @Nullable OriginJson adaptedFrom,
        Instant publishedAt,
        boolean covers,
        boolean adopted,
        List<TargetJson> targets) {
    /** The colleague's version that it was adapted from. */
    record OriginJson(UUID id, int version) {
        static OriginJson of(DeconstructionVersion origin) {
            return new OriginJson(origin.id().value(), origin.version());
        }
    }

    static DeconstructionJson of(PublishedDeconstruction published) {
        @Nullable DeconstructionVersion origin = published.origin();
        return new DeconstructionJson(
                published.ref().id().value(),
                published.ref().version(),
                published.author().value(),
                TargetJson.StandardNameJson.of(published.standard()),
                origin == null ? null : OriginJson.of(origin),
                published.publishedAt(),
                published.covers(),
                published.adopted(),
                published.targets().stream().map(TargetJson::of).toList());
    }
}

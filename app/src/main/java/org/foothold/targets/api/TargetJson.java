package org.foothold.targets.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.foothold.targets.TargetStandard;
import org.jspecify.annotations.Nullable;

/** A learning target in one of its versions; texts by language. A retired one stands in no list. */
record TargetJson(
        UUID id,
        int version,
        TargetKind kind,
        Map<String, String> iCan,
        Map<String, String> why,
        @Nullable StandardNameJson standard,
        List<UUID> prerequisites,
        UUID author,
        Instant publishedAt,
        boolean retired) {
    /** The standard that a target came from. */
    record StandardNameJson(
            UUID framework, UUID id, @Nullable String code) {
        static StandardNameJson of(TargetStandard standard) {
            return new StandardNameJson(
                    standard.ref().framework().value(),
                    standard.ref().standard().value(),
                    standard.code());
        }
    }

    static TargetJson of(LearningTarget target) {
        @Nullable TargetStandard from = target.standard();
        return new TargetJson(
                target.id().value(),
                target.version(),
                target.kind(),
                target.iCan().texts(),
                target.why().texts(),
                from == null ? null : StandardNameJson.of(from),
                target.prerequisites().stream().map(TargetId::value).toList(),
                target.author().value(),
                target.publishedAt(),
                target.removed());
    }
}

package org.foothold.targets.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.foothold.targets.DraftTarget;
import org.foothold.targets.DraftWriting;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.jspecify.annotations.Nullable;

/** One's own draft for a standard, which nobody else sees: its targets in order. */
record DraftJson(List<DraftTargetJson> targets) {
    /** A target in a draft; may still say nothing. One without an id is new. */
    record DraftTargetJson(
            @Nullable UUID id,
            TargetKind kind,
            @Nullable Map<String, String> iCan,
            @Nullable Map<String, String> why,
            @Nullable List<UUID> prerequisites) {
        static DraftTargetJson of(DraftTarget target) {
            return new DraftTargetJson(
                    target.id().value(),
                    target.kind(),
                    target.iCan().texts(),
                    target.why().texts(),
                    target.needs().stream().map(TargetId::value).toList());
        }

        DraftWriting writing() {
            return new DraftWriting(
                    id == null ? null : new TargetId(id),
                    kind,
                    WordingJson.statement(iCan),
                    WordingJson.reason(why),
                    Objects.requireNonNullElse(prerequisites, List.<UUID>of()).stream()
                            .map(TargetId::new)
                            .toList());
        }
    }

    static DraftJson of(List<DraftTarget> draft) {
        return new DraftJson(draft.stream()
                .filter(each -> !each.removed())
                .map(DraftTargetJson::of)
                .toList());
    }
}

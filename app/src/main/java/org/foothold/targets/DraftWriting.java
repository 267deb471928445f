package org.foothold.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target as somebody wants it in a draft; one without an id is new there. */
public record DraftWriting(@Nullable TargetId id, TargetKind kind, Wording iCan, Wording why, List<TargetId> needs) {
    public DraftWriting {
        needs = List.copyOf(needs);
    }

    DraftTarget as(TargetId target) {
        return new DraftTarget(target, kind, iCan, why, needs, false);
    }
}

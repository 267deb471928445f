package org.foothold.targets.web;

import org.foothold.targets.TargetKind;
import org.foothold.targets.Wording;
import org.jspecify.annotations.Nullable;

/** The form of a target: a new one, or the next version of one that is there. {@code wrong} is the key of what is missing. */
public record TargetFormPage(
        @Nullable String id,
        TargetKind kind,
        Wording iCan,
        Wording why,
        @Nullable String wrong) {
    public String action() {
        return id == null ? "/targets" : "/targets/" + id;
    }
}

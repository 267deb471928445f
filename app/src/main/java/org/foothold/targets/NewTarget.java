package org.foothold.targets;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A learning target to be published. The standard is optional: a teacher in a hurry types an "I can" statement only. */
public record NewTarget(
        TargetKind kind,
        Wording iCan,
        Wording why,
        @Nullable StandardRef standard,
        List<TargetId> prerequisites) {
    public NewTarget {
        if (iCan.isEmpty()) {
            throw new IllegalArgumentException("A target says what a student can do");
        }
        prerequisites = List.copyOf(prerequisites);
    }

    boolean saysTheSameAs(LearningTarget published) {
        @Nullable TargetStandard from = published.standard();
        return kind == published.kind()
                && iCan.equals(published.iCan())
                && why.equals(published.why())
                && Objects.equals(standard, from == null ? null : from.ref())
                && Set.copyOf(prerequisites).equals(Set.copyOf(published.prerequisites()));
    }

    /** Typed on the spot: no standard, nothing before it. */
    public static NewTarget quick(TargetKind kind, Wording iCan) {
        return new NewTarget(kind, iCan, Wording.NONE, null, List.of());
    }
}

package org.foothold.lessons;

import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a check asks for beside the answer.
 *
 * @param target the one that it is about; null for all targets of its lesson, or for none
 * @param aside whether it is about none of them, so that an answer is evidence of nothing
 */
public record Asking(
        boolean reason, boolean confidence, @Nullable TargetVersion target, boolean aside) {
    public static final Asking ANSWER_ONLY = new Asking(false, false, null);

    public Asking {
        if (aside && target != null) {
            throw new IllegalArgumentException("A check aside is about no target");
        }
    }

    /** About the target, or all of its lesson. */
    public Asking(boolean reason, boolean confidence, @Nullable TargetVersion target) {
        this(reason, confidence, target, false);
    }
}

package org.foothold.lessons;

import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a check asks for beside the answer.
 *
 * @param target the one that it is about; null for all targets of its lesson
 */
public record Asking(
        boolean reason, boolean confidence, @Nullable TargetVersion target) {
    public static final Asking ANSWER_ONLY = new Asking(false, false, null);
}

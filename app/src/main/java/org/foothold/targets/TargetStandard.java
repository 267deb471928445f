package org.foothold.targets;

import org.jspecify.annotations.Nullable;

/** The standard that a target came from, as the edition of that day had it. */
public record TargetStandard(
        StandardRef ref, EditionId edition, @Nullable String code, String plain) {}

package org.foothold.targets;

import org.jspecify.annotations.Nullable;

/** One standard that differs between two editions: how it was and how it will be. */
public record ChangedStandard(
        @Nullable String code,
        @Nullable String before,
        @Nullable String after) {}

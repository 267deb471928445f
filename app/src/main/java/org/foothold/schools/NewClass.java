package org.foothold.schools;

import org.jspecify.annotations.Nullable;

/** A class about to be made. */
public record NewClass(
        SchoolId school,
        String name,
        @Nullable String subject,
        @Nullable String grade) {}

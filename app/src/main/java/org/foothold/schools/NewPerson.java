package org.foothold.schools;

import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Somebody about to be added, with a first role in {@code school}, or in the whole district where that is null. */
public record NewPerson(
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String language,
        @Nullable String grade,
        Role role,
        @Nullable SchoolId school) {}

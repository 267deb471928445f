package org.foothold.schools;

import org.jspecify.annotations.Nullable;

/** What a class is called and about. */
public record ClassWords(
        String name, @Nullable String subject, @Nullable String grade) {}

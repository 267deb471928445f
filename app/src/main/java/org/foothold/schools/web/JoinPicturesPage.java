package org.foothold.schools.web;

import org.foothold.schools.JoinList;
import org.jspecify.annotations.Nullable;

/** Where a student shows the three pictures; {@code trouble} is the key of what was wrong with the last try. */
public record JoinPicturesPage(
        String code,
        String action,
        JoinList.Name name,
        @Nullable String trouble) {}

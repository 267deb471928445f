package org.foothold.schools.web;

import java.util.List;
import org.foothold.schools.JoinList;
import org.foothold.schools.SchoolClass;
import org.jspecify.annotations.Nullable;

/** The names of a class that nobody has taken; {@code trouble} is the key of what stood in the way of the last try. */
public record JoinNamesPage(
        SchoolClass schoolClass,
        List<JoinList.Name> names,
        @Nullable String trouble) {}

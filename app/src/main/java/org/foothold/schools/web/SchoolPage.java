package org.foothold.schools.web;

import org.foothold.schools.School;
import org.jspecify.annotations.Nullable;

/** A school whose name or time zone changes, or a new one where {@code school} is null. */
public record SchoolPage(@Nullable School school, Form form) {
    public String action() {
        return school == null ? "/schools" : "/schools/" + school.id();
    }
}

package org.foothold.schools.api;

import java.util.UUID;
import org.foothold.schools.School;

/** A school of the district. */
record SchoolJson(UUID id, String name, String timeZone) {
    static SchoolJson of(School school) {
        return new SchoolJson(
                school.id().value(), school.name(), school.timeZone().getId());
    }
}

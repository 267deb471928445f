package org.foothold.schools.api;

import org.foothold.schools.SchoolClass;
import org.jspecify.annotations.Nullable;

/** A class as programs see it; its code is told to its teachers alone, apart. */
record ClassJson(
        int number,
        String name,
        @Nullable String subject,
        @Nullable String grade,
        String school,
        String timeZone,
        boolean sharedDevices,
        boolean over) {
    static ClassJson of(SchoolClass each) {
        return new ClassJson(
                each.id().number(),
                each.name(),
                each.subject(),
                each.grade(),
                each.school().toString(),
                each.timeZone().getId(),
                each.sharedDevices(),
                each.over());
    }
}

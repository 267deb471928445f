package org.foothold.schools;

import java.time.ZoneId;
import org.foothold.kernel.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * A class (the group of students, not their lesson). The code opens today's lesson to its students.
 *
 * @param sharedDevices true where students share devices, whose sessions end with the lesson
 * @param over true for a class that has ended; everything of it is kept and it can be opened anew
 * @param fromRoster true for a class that a roster brought; its next import writes name, subject and grade anew
 */
public record SchoolClass(
        ClassId id,
        SchoolId school,
        String name,
        @Nullable String subject,
        @Nullable String grade,
        String code,
        ZoneId timeZone,
        boolean sharedDevices,
        boolean over,
        boolean fromRoster) {}

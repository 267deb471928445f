package org.foothold.schools;

import java.time.ZoneId;
import org.foothold.kernel.ClassId;
import org.jspecify.annotations.Nullable;

/** A class (the group of students, not their lesson). The code opens today's lesson to its students;
 * where they share devices, their sessions end with the lesson. */
public record SchoolClass(
        ClassId id,
        SchoolId school,
        String name,
        @Nullable String subject,
        @Nullable String grade,
        String code,
        ZoneId timeZone,
        boolean sharedDevices) {}

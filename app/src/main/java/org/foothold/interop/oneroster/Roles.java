package org.foothold.interop.oneroster;

import java.util.Locale;
import java.util.Optional;
import org.foothold.kernel.Role;

/**
 * What a role of the standard opens in Foothold. Decided carefully: a file never makes an administrator, and a role whose
 * holder needs nothing here opens nothing.
 */
final class Roles {
    static final String[] WORDS = {
        "administrator",
        "aide",
        "counselor",
        "districtAdministrator",
        "guardian",
        "parent",
        "principal",
        "proctor",
        "relative",
        "siteAdministrator",
        "student",
        "systemAdministrator",
        "teacher"
    };

    private Roles() {}

    /** The role in a school, or in the whole district if {@code inDistrict}; empty for one that opens nothing. */
    static Optional<Role> of(String word, boolean inDistrict) {
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "student" -> Role.STUDENT;
                    case "teacher" -> Role.TEACHER;
                    case "guardian", "parent", "relative" -> Role.FAMILY;
                    case "administrator" -> inDistrict ? Role.DISTRICT_LEADER : Role.SCHOOL_LEADER;
                    case "districtadministrator" -> inDistrict ? Role.DISTRICT_LEADER : null;
                    case "principal", "siteadministrator" -> inDistrict ? null : Role.SCHOOL_LEADER;
                    default -> null;
                });
    }

    /** The part that an enrolment gives in a class; empty for those who neither teach nor learn there. */
    static Optional<Role> inClass(String word) {
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "student" -> Role.STUDENT;
                    case "teacher" -> Role.TEACHER;
                    default -> null;
                });
    }

    /** True unless the word alone says that its holder is a child or a child's family. */
    static boolean mayTeach(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "student", "guardian", "parent", "relative" -> false;
            default -> true;
        };
    }
}

package org.foothold.schools.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.foothold.kernel.Role;
import org.foothold.schools.School;
import org.foothold.schools.SchoolId;

/** What forms about people have in common. */
public final class StaffForm {
    /** The roles that somebody gives by hand, from the classroom outward; classes give the others. */
    private static final List<Role> STAFF = List.of(
            Role.TEACHER, Role.COACH, Role.SCHOOL_LEADER, Role.DISTRICT_LEADER, Role.STATE_ANALYST, Role.ADMINISTRATOR);

    private static final int LONGEST_NAME = 60;

    private StaffForm() {}

    public static List<Role> staffRoles() {
        return STAFF;
    }

    static Optional<Role> role(String word) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(word)).findFirst();
    }

    /** Refuses the field {@code role} if it names none that is given by hand. */
    static Optional<Role> staffRole(Form form) {
        Optional<Role> role = role(form.text("role")).filter(STAFF::contains);
        if (role.isEmpty()) {
            form.refuse("role", "schools.form.missing");
        }
        return role;
    }

    /** One of these schools; empty for the whole district. */
    static Optional<SchoolId> school(String id, List<School> schools) {
        return schools.stream()
                .map(School::id)
                .filter(each -> each.toString().equals(id))
                .findFirst();
    }

    /** What stands chosen where nobody has chosen: the only school, or the whole district where there are several. */
    public static String likely(List<School> schools) {
        return schools.size() == 1 ? schools.getFirst().id().toString() : "";
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One of the two names is enough. */
    static void checkName(Form form) {
        if (form.text("given").isEmpty() && form.text("family").isEmpty()) {
            form.refuse("given", "schools.form.missing");
        }
        form.atMost("given", LONGEST_NAME).atMost("family", LONGEST_NAME);
    }

    /** An address may be missing, and then nobody signs in with it. */
    static void checkNameAndEmail(Form form) {
        checkName(form);
        if (!form.text("email").isEmpty()) {
            form.needEmail("email");
        }
    }
}

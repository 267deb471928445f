package org.foothold.schools;

import java.util.List;
import java.util.Set;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person as administrators keep them.
 *
 * @param ended true for somebody who has left
 * @param signsIn true for somebody who has a password
 * @param fromRoster true for somebody whom a roster brought; its next import writes name and address anew
 */
public record PersonFile(
        Person person, @Nullable String email, List<Held> roles, boolean ended, boolean signsIn, boolean fromRoster) {
    /** Those who come in otherwise than by a password. */
    private static final Set<Role> WITHOUT_PASSWORD = Set.of(Role.STUDENT, Role.FAMILY);

    public PersonFile {
        roles = List.copyOf(roles);
    }

    /** A role in one school, or in the whole district where that is null. */
    public record Held(
            Role role, @Nullable SchoolId school, @Nullable String schoolName) {}

    public boolean isStaff() {
        return roles.stream().anyMatch(held -> !WITHOUT_PASSWORD.contains(held.role()));
    }

    /** Students come in otherwise, and who has left does not come in. */
    public boolean maySignInByPassword() {
        return isStaff() && email != null && !ended;
    }

    boolean has(Role role) {
        return roles.stream().anyMatch(held -> held.role() == role);
    }

    PersonFile withRoles(List<Held> held) {
        return new PersonFile(person, email, held, ended, signsIn, fromRoster);
    }
}

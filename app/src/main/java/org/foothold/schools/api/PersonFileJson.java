package org.foothold.schools.api;

import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Role;
import org.foothold.schools.PersonFile;
import org.foothold.schools.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A person as administrators keep them.
 *
 * @param ended true for somebody who has left
 * @param signsIn true for somebody who has a password
 */
record PersonFileJson(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String grade,
        List<RoleJson> roles,
        boolean ended,
        boolean signsIn) {
    /** A role in one school, or in the whole district where that is null. */
    record RoleJson(Role role, @Nullable UUID school) {
        @Nullable
        SchoolId where() {
            return school == null ? null : new SchoolId(school);
        }
    }

    static PersonFileJson of(PersonFile file) {
        return new PersonFileJson(
                file.person().id().value(),
                file.person().givenName(),
                file.person().familyName(),
                file.email(),
                file.person().grade(),
                file.roles().stream()
                        .map(held -> new RoleJson(
                                held.role(),
                                held.school() == null ? null : held.school().value()))
                        .toList(),
                file.ended(),
                file.signsIn());
    }
}

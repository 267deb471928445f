package org.foothold.schools.api;

import java.util.UUID;
import org.foothold.schools.Person;
import org.jspecify.annotations.Nullable;

/** A person as the teachers of their class see them. */
record PersonJson(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String grade) {
    static PersonJson of(Person person) {
        return new PersonJson(person.id().value(), person.givenName(), person.familyName(), person.grade());
    }
}

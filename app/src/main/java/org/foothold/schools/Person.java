package org.foothold.schools;

import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Who somebody is to the people who may know; facts elsewhere carry only the id. */
public record Person(
        PersonId id,
        String givenName,
        String familyName,
        @Nullable String language,
        @Nullable String grade) {
    public String name() {
        return (givenName + " " + familyName).strip();
    }
}

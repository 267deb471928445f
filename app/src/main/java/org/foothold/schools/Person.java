package org.foothold.schools;

import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is to the people who may know; facts elsewhere carry only the id.
 *
 * @param number tells those of the same name in one class apart, from 1; 0 where nobody else has it, and outside of a class
 */
public record Person(
        PersonId id,
        String givenName,
        String familyName,
        @Nullable String language,
        @Nullable String grade,
        int number) {
    public Person(PersonId id, String givenName, String familyName, @Nullable String language, @Nullable String grade) {
        this(id, givenName, familyName, language, grade, 0);
    }

    Person numbered(int given) {
        return new Person(id, givenName, familyName, language, grade, given);
    }

    public String name() {
        return (givenName + " " + familyName).strip() + (number == 0 ? "" : " (" + number + ")");
    }
}

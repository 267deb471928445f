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

    /** Two letters that stand for the person in a small circle. */
    public String initials() {
        return first(givenName) + first(familyName);
    }

    private static String first(String text) {
        return text.isBlank() ? "" : text.strip().substring(0, text.strip().offsetByCodePoints(0, 1));
    }
}

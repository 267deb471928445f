package org.foothold.schools.api;

import org.foothold.schools.ListedName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A name as it is to be written; one of its parts may be missing. */
record NameJson(@Nullable String givenName, @Nullable String familyName) {
    private static final int LONGEST = 60;

    /** Refuses what is no name. */
    ListedName read(int line) {
        String given = givenName == null ? "" : givenName.strip();
        String family = familyName == null ? "" : familyName.strip();
        boolean sound = !(given + family).isEmpty() && given.length() <= LONGEST && family.length() <= LONGEST;
        if (!sound) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A name has a first or a last part of at most 60 characters each.");
        }
        return new ListedName(line, given, family);
    }
}

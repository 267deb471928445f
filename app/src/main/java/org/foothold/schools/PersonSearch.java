package org.foothold.schools;

import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list.
 *
 * @param words parts of a name or an e-mail address, each of which must be found; blank for everybody
 * @param school only those with a role in this school
 * @param ended those who have left instead of those who are here
 * @param after the last person of the part before
 */
public record PersonSearch(
        String words,
        @Nullable Role role,
        @Nullable SchoolId school,
        boolean ended,
        @Nullable PersonId after) {}

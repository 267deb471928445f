package org.foothold.schools;

import java.util.List;
import org.foothold.kernel.PersonId;

/** What a class code opens before anybody has said who they are. */
public sealed interface JoinList {
    /** The names that nobody has taken yet. */
    record Open(SchoolClass schoolClass, List<Name> names) implements JoinList {}

    record Refused(SignIn.Reason reason) implements JoinList {}

    /**
     * A name as everybody with the code may see it.
     *
     * @param pictures true if the student has a picture password
     */
    record Name(PersonId person, String shortName, boolean pictures) {}
}

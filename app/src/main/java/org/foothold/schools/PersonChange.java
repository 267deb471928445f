package org.foothold.schools;

import java.util.Locale;
import org.foothold.kernel.PersonId;

/** What came of an administrator's change to a person. */
public sealed interface PersonChange {
    record Done(PersonId person) implements PersonChange {}

    record Refused(Reason reason) implements PersonChange {}

    /** Why not. */
    enum Reason {
        /** Somebody else signs in with the address, or is to. */
        EMAIL_TAKEN,
        /** Who signs in with an address cannot be without one. */
        EMAIL_NEEDED,
        /** Without one who can sign in, nobody could give the role back. */
        LAST_ADMINISTRATOR,
        YOURSELF;

        /** The key of its words. */
        public String key() {
            return "schools.warning." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

package org.foothold.interop.oneroster;

import java.util.Locale;
import org.foothold.schools.RosterImportId;

/** What came of a roster that was sent. */
public sealed interface RosterSent {
    /** Its preview is prepared in its turn. */
    record Begun(RosterImportId id) implements RosterSent {}

    record Refused(Reason reason) implements RosterSent {}

    /** Why not. */
    enum Reason {
        TOO_LARGE,
        /** So many imports of the district wait or are at work that no more may wait. */
        BUSY;

        /** The key of its words. */
        public String key() {
            return "oneroster.wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

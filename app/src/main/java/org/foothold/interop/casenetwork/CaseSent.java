package org.foothold.interop.casenetwork;

import java.util.Locale;
import org.foothold.targets.ImportId;

/** What came of a file that was sent. */
public sealed interface CaseSent {
    /** It is read in its turn. */
    record Begun(ImportId id) implements CaseSent {}

    record Refused(Reason reason) implements CaseSent {}

    /** Why not. */
    enum Reason {
        /** So many imports of the district wait or are at work that no more may wait. */
        BUSY,
        /** The district has brought in so much of late that the disk would fill. */
        FULL;

        /** The key of its words. */
        public String key() {
            return "casenetwork.wrong." + name().toLowerCase(Locale.ROOT);
        }
    }
}

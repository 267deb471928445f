package org.foothold.schools;

import org.foothold.kernel.DistrictId;

/** A district and the language in which it greets people. */
public record District(DistrictId id, String name, Kind kind, String language) {
    /** In a demo district anybody may step into anybody's shoes; in a real one nobody may. */
    public enum Kind {
        REAL,
        DEMO
    }
}

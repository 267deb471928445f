package org.foothold.interop.oneroster;

import java.time.LocalDate;
import org.foothold.schools.RosterKnown;

/** What the readers of the tables share. */
record Context(Manifest manifest, Findings findings, RosterKnown known, LocalDate today) {
    /** True where an id that the file does not have may stand for something that an earlier roster brought. */
    boolean mayRefer(Table table) {
        return !manifest.isWhole(table);
    }
}

package org.foothold.interop.oneroster.web;

import java.util.List;
import org.foothold.kernel.Problem;
import org.foothold.schools.RosterChange;
import org.foothold.schools.RosterImport;

/**
 * One import: on its way, with its problems, waiting for a yes, or done.
 *
 * @param lists the lists are still kept
 * @param guessesZone where its new schools are is a guess that a browser may better
 * @param open how many people must be said to be the ones who are here already, or others
 */
public record RosterImportPage(Brought brought, boolean lists, boolean guessesZone, int open) {
    private static final int SHOWN = 200;

    public RosterImport roster() {
        return brought.roster();
    }

    public boolean hasCounts() {
        return !roster().changesNothing();
    }

    public int newSchools() {
        return roster().count(RosterChange.Kind.SCHOOL, RosterChange.Change.ADDED);
    }

    public int ended(RosterChange.Kind kind) {
        return roster().count(kind, RosterChange.Change.ENDED);
    }

    public boolean hasFindings() {
        return roster().problems().count() + roster().warnings().count() > 0;
    }

    public List<Problem> problems() {
        return roster().problems().list().stream().limit(SHOWN).toList();
    }

    public List<Problem> warnings() {
        return roster().warnings().list().stream().limit(SHOWN).toList();
    }

    /** How grave the end of an import is that was not taken. */
    public String tone() {
        return switch (roster().state()) {
            case REFUSED, FAILED -> "bad";
            case REPLACED -> "care";
            case READING, READY, APPLYING, APPLIED, CANCELLED -> "";
        };
    }

    public boolean knowsTotal() {
        return roster().reached().total() > 0;
    }

    public List<RosterChange.Change> changes() {
        return List.of(RosterChange.Change.values());
    }
}

package org.foothold.schools;

import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Problems;
import org.springframework.stereotype.Component;

/** Loads, completes and compares: all that stands before the yes. */
@Component
class RosterPreparation {
    private final RosterStagingStore staging;
    private final RosterCompletionStore completion;
    private final RosterChangeStore changes;
    private final RosterImportStore imports;

    RosterPreparation(
            RosterStagingStore staging,
            RosterCompletionStore completion,
            RosterChangeStore changes,
            RosterImportStore imports) {
        this.staging = staging;
        this.completion = completion;
        this.changes = changes;
        this.imports = imports;
    }

    void lock(DistrictId district) {
        staging.lock(district);
    }

    void prepare(DistrictId district, RosterImportId id, Roster roster, Problems warnings, RosterProgress progress) {
        imports.replaceOthers(district, id);
        changes.forgetOld(district);
        staging.clear(district);
        staging.load(district, roster, progress);
        progress.reached(RosterProgress.Step.COMPARING, 0, 0);
        completion.complete(district, roster);
        changes.compare(district, id);
        imports.keepFound(district, id, new Problems(), warnings);
        imports.countBefore(district, id);
    }

    /**
     * Tells whether the lists are still what would change, and makes them anew if not. If they are, the row of the import
     * stays unlocked, so that progress can be noted beside this transaction.
     */
    boolean stillHolds(DistrictId district, RosterImport previewed) {
        boolean holds = changes.isUpToDate(district, previewed.id());
        if (!holds) {
            changes.compare(district, previewed.id());
            imports.countBefore(district, previewed.id());
        }
        return holds;
    }

    void clear(DistrictId district) {
        staging.clear(district);
    }
}

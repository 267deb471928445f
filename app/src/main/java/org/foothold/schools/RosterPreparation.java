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
    private final RosterJoinStore joins;
    private final RosterAddressStore addresses;

    RosterPreparation(
            RosterStagingStore staging,
            RosterCompletionStore completion,
            RosterChangeStore changes,
            RosterImportStore imports,
            RosterJoinStore joins,
            RosterAddressStore addresses) {
        this.staging = staging;
        this.completion = completion;
        this.changes = changes;
        this.imports = imports;
        this.joins = joins;
        this.addresses = addresses;
    }

    void lock(DistrictId district) {
        staging.lock(district);
    }

    void prepare(DistrictId district, RosterImportId id, Roster roster, Problems warnings, RosterProgress progress) {
        imports.replaceOthers(district, id);
        changes.forgetOld(district);
        clear(district);
        staging.load(district, roster, progress);
        progress.reached(RosterProgress.Step.COMPARING, 0, 0);
        completion.complete(district, roster);
        joins.find(district, id);
        RosterImport each = imports.get(district, id);
        addresses.warnOfShared(district, each, warnings);
        addresses.leaveTaken(district, each, warnings);
        changes.compare(district, id);
        imports.keepFound(district, id, new Problems(), warnings);
        imports.countBefore(district, id);
    }

    /**
     * Tells whether the lists are still what would change, and makes them anew if not. If they are, the row of the import
     * stays unlocked, so that progress can be noted beside this transaction.
     */
    boolean stillHolds(DistrictId district, RosterImport previewed) {
        boolean holds = !joins.find(district, previewed.id()) && changes.isUpToDate(district, previewed.id());
        if (!holds) {
            compareAnew(district, previewed.id());
        }
        return holds;
    }

    void compareAnew(DistrictId district, RosterImportId id) {
        changes.compare(district, id);
        imports.countBefore(district, id);
    }

    void clear(DistrictId district) {
        staging.clear(district);
        joins.clear(district);
    }
}

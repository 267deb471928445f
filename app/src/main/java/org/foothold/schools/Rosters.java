package org.foothold.schools;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Problems;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door for rosters of other systems: first a preview that changes nothing but itself, then all of it in one transaction.
 * What a roster no longer has ends and is never deleted: the evidence stays.
 */
@Service
@Transactional
public class Rosters {
    private final RosterPreparation preparation;
    private final RosterApplyStore store;
    private final RosterKnownStore knowns;
    private final RosterImports imports;
    private final RosterJoinStore joins;
    private final Audit audit;

    Rosters(
            RosterPreparation preparation,
            RosterApplyStore store,
            RosterKnownStore knowns,
            RosterImports imports,
            RosterJoinStore joins,
            Audit audit) {
        this.preparation = preparation;
        this.store = store;
        this.knowns = knowns;
        this.imports = imports;
        this.joins = joins;
        this.audit = audit;
    }

    /** What earlier rosters brought: a part of a roster may refer to it. */
    @Transactional(readOnly = true)
    public RosterKnown known(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return knowns.known(actor.district());
    }

    /** Compares the roster with what is there and keeps both until {@link #apply}, in place of an older preview. */
    public void preview(Actor actor, RosterImportId id, Roster roster, Problems warnings, RosterProgress progress) {
        actor.require(Role.ADMINISTRATOR);
        preparation.lock(actor.district());
        preparation.prepare(actor.district(), id, roster, warnings, progress);
        imports.makeReady(actor, id);
    }

    /**
     * Says yes to a preview, in a transaction of its own before {@link #apply}: for all to see at once, and with one
     * connection, for any number of requests may do so at a time. {@code endingMeant}: yes, even though so many end. */
    public RosterOutcome confirm(Actor actor, RosterImportId id, boolean endingMeant) {
        actor.require(Role.ADMINISTRATOR);
        RosterImport previewed = imports.get(actor, id);
        if (previewed.state() == RosterImport.State.READY && previewed.endsMany() && !endingMeant) {
            return RosterOutcome.ENDS_MANY;
        }
        if (previewed.state() == RosterImport.State.READY && joins.countOpen(actor.district(), id) > 0) {
            return RosterOutcome.ASKS;
        }
        return imports.claim(actor, id) ? RosterOutcome.CONFIRMED : RosterOutcome.NOT_READY;
    }

    /** Makes the changes of a confirmed preview true, all or none. */
    public RosterOutcome apply(Actor actor, RosterImportId id, RosterProgress progress) {
        actor.require(Role.ADMINISTRATOR);
        preparation.lock(actor.district());
        RosterImport previewed = imports.get(actor, id);
        if (previewed.state() != RosterImport.State.APPLYING) {
            return RosterOutcome.NOT_READY;
        }
        progress.reached(RosterProgress.Step.COMPARING, 0, 0);
        if (!preparation.stillHolds(actor.district(), previewed)) {
            imports.giveBack(actor, id);
            return RosterOutcome.OUTDATED;
        }
        change(actor.district(), previewed, progress);
        imports.finish(actor, id);
        audit.record(actor, "schools.roster-applied", about(previewed));
        return RosterOutcome.APPLIED;
    }

    private void change(DistrictId district, RosterImport each, RosterProgress progress) {
        progress.reached(RosterProgress.Step.SCHOOLS, 0, 0);
        store.applySchools(district, each);
        progress.reached(RosterProgress.Step.PEOPLE, 0, 0);
        store.applyPeople(district, each);
        progress.reached(RosterProgress.Step.CLASSES, 0, 0);
        store.applyClasses(district, each);
        progress.reached(RosterProgress.Step.ENROLMENTS, 0, 0);
        store.applyEnrolments(district, each);
        progress.reached(RosterProgress.Step.FINISHING, 0, 0);
        preparation.clear(district);
    }

    private static Map<String, String> about(RosterImport each) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("import", each.id().toString());
        each.counts()
                .forEach(count -> about.put(
                        (count.kind() + "-" + count.change()).toLowerCase(Locale.ROOT),
                        Integer.toString(count.amount())));
        return about;
    }
}

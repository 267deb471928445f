package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.Problems;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Door to the history of roster imports: who brought what when, how far it is, and the list behind each number. */
@Service
@Transactional
public class RosterImports {
    private static final Duration SILENT = Duration.ofSeconds(30);
    private static final Duration LISTS_KEPT = Duration.ofDays(30);

    private final RosterImportStore store;
    private final RosterChangeStore changes;
    private final RosterStagingStore staging;
    private final RosterJoinStore joins;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    RosterImports(
            RosterImportStore store,
            RosterChangeStore changes,
            RosterStagingStore staging,
            RosterJoinStore joins,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.staging = staging;
        this.joins = joins;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins an import. {@code source} names it for people (a file name); new schools begin in the time zone. */
    public RosterImportId begin(Actor actor, String source, ZoneId timeZone) {
        actor.require(Role.ADMINISTRATOR);
        RosterImportId id = new RosterImportId(ids.next());
        store.insert(actor, id, source, timeZone);
        return id;
    }

    /** The new schools of a roster that waits for a yes begin in this time zone; rosters know none. */
    public void beginSchoolsIn(Actor actor, RosterImportId id, ZoneId timeZone) {
        RosterImport waiting = get(actor, id);
        if (!waiting.timeZone().equals(timeZone) && store.beginSchoolsIn(actor.district(), id, timeZone)) {
            audit.record(
                    actor, "schools.roster-zone-chosen", Map.of("import", id.toString(), "zone", timeZone.getId()));
        }
    }

    public RosterImport get(Actor actor, RosterImportId id) {
        actor.require(Role.ADMINISTRATOR);
        failSilent(actor);
        return store.get(actor.district(), id);
    }

    /** Newest first, a part at a time; {@code after} is the last of the part before. */
    public Slice<RosterImport> list(Actor actor, @Nullable RosterImportId after) {
        actor.require(Role.ADMINISTRATOR);
        failSilent(actor);
        return store.list(actor.district(), after);
    }

    /** True while the lists behind the numbers of an import are kept. */
    public boolean keepsLists(RosterImport each) {
        return switch (each.state()) {
            case READY, APPLYING -> true;
            case APPLIED -> each.startedAt().plus(LISTS_KEPT).isAfter(clock.instant());
            case READING, REFUSED, CANCELLED, REPLACED, FAILED -> false;
        };
    }

    /** Says that a node still works on the import, or has it in its queue; must be said every few seconds. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void seen(Actor actor, RosterImportId id) {
        actor.require(Role.ADMINISTRATOR);
        store.seen(actor.district(), id);
    }

    /** An import at work of which nothing was heard for long has failed: the node that did it is gone, and its changes too. */
    private void failSilent(Actor actor) {
        store.failSilent(actor.district(), clock.instant().minus(SILENT));
    }

    /** Part of the list behind a number, by name; {@code search} narrows it to names and ids that contain the text. */
    public Slice<RosterChange> listChanges(
            Actor actor,
            RosterImportId id,
            RosterChange.Kind kind,
            RosterChange.Change change,
            String search,
            @Nullable String after) {
        actor.require(Role.ADMINISTRATOR);
        return changes.list(actor.district(), id, kind, change, search, after);
    }

    /** Notes how far the import is, for all to see at once, whatever becomes of the transaction around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(Actor actor, RosterImportId id, RosterProgress.Step step, long done, long total) {
        actor.require(Role.ADMINISTRATOR);
        if (store.note(actor.district(), id, step, done, total)) {
            throw new RosterCancelled();
        }
    }

    /** Claims a previewed import in order to apply it; false if it waits for no yes. */
    boolean claim(Actor actor, RosterImportId id) {
        return store.claim(actor, id);
    }

    void makeReady(Actor actor, RosterImportId id) {
        moveOn(actor, id, RosterImport.State.READING, RosterImport.State.READY, false);
    }

    void giveBack(Actor actor, RosterImportId id) {
        if (!store.renew(actor.district(), id)) {
            throw new RosterCancelled();
        }
    }

    void finish(Actor actor, RosterImportId id) {
        moveOn(actor, id, RosterImport.State.APPLYING, RosterImport.State.APPLIED, true);
    }

    /** Refuses the file for its problems; all of them are kept to be shown at once. */
    public void refuse(Actor actor, RosterImportId id, Problems problems, Problems warnings) {
        actor.require(Role.ADMINISTRATOR);
        store.keepFound(actor.district(), id, problems, warnings);
        store.stop(actor.district(), id, RosterImport.State.REFUSED);
    }

    /** Ends an import that somebody cancelled ({@code CANCELLED}) or that broke on our side ({@code FAILED}). */
    public void stop(Actor actor, RosterImportId id, RosterImport.State end) {
        actor.require(Role.ADMINISTRATOR);
        store.stop(actor.district(), id, end);
    }

    /** Asks the import to stop; false if it is too late for that. */
    public boolean cancel(Actor actor, RosterImportId id) {
        RosterImport before = get(actor, id);
        boolean asked = store.cancel(actor.district(), id);
        if (asked && before.state() == RosterImport.State.READY) {
            staging.clear(actor.district());
            joins.clear(actor.district());
            changes.forgetOld(actor.district());
        }
        return asked;
    }

    private void moveOn(
            Actor actor, RosterImportId id, RosterImport.State from, RosterImport.State to, boolean isFinal) {
        if (!store.move(actor.district(), id, from, to, isFinal)) {
            throw new RosterCancelled();
        }
    }
}

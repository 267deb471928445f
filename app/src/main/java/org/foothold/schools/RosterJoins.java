package org.foothold.schools;

import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to the question which people of a roster are here already. Two children with one name and one record could not be
 * told apart again, so nobody is joined before an administrator says that the two are the same.
 */
@Service
@Transactional
public class RosterJoins {
    private final RosterJoinStore store;
    private final RosterPreparation preparation;
    private final RosterImports imports;
    private final Audit audit;

    RosterJoins(RosterJoinStore store, RosterPreparation preparation, RosterImports imports, Audit audit) {
        this.store = store;
        this.preparation = preparation;
        this.imports = imports;
        this.audit = audit;
    }

    /** Of how many people nobody has said yet whether they are the same. */
    @Transactional(readOnly = true)
    public int countOpen(Actor actor, RosterImportId id) {
        actor.require(Role.ADMINISTRATOR);
        return store.countOpen(actor.district(), id);
    }

    /** The people who are asked about, a part at a time. */
    public Slice<RosterJoin> list(Actor actor, RosterImportId id, String after) {
        return store.list(actor.district(), imports.get(actor, id).id(), after);
    }

    /** Takes one of them out of the question: somebody else, or not after all. */
    public void setApart(Actor actor, RosterImportId id, String source, boolean apart) {
        requireReady(actor, id);
        if (!store.setApart(actor.district(), id, source, apart)) {
            throw new NotFound("student that is asked about");
        }
    }

    /** Says of all who are not set apart that they are the same, or that they are not; the lists are made anew. */
    public void answer(Actor actor, RosterImportId id, boolean same) {
        actor.require(Role.ADMINISTRATOR);
        preparation.lock(actor.district());
        requireReady(actor, id);
        int said = store.answer(actor.district(), id, same);
        if (said > 0) {
            preparation.compareAnew(actor.district(), id);
            audit.record(
                    actor,
                    "schools.roster-students-" + (same ? "joined" : "apart"),
                    Map.of("import", id.toString(), "students", Integer.toString(said)));
        }
    }

    private void requireReady(Actor actor, RosterImportId id) {
        if (imports.get(actor, id).state() != RosterImport.State.READY) {
            throw new NotFound("roster that waits for a decision");
        }
    }
}

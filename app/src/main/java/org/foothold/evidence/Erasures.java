package org.foothold.evidence;

import java.time.Clock;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.schools.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to forgetting what people wrote. The fact stays, with a tombstone where the words were. */
@Service
@Transactional
public class Erasures {
    private final ErasureStore store;
    private final Audit audit;
    private final Clock clock;

    Erasures(ErasureStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Erases what was written in one fact; true if there was something to erase. It cannot be undone. */
    public boolean erase(Actor actor, FactId fact) {
        actor.require(Role.ADMINISTRATOR);
        boolean erased = store.eraseFact(actor.district(), fact, clock.instant());
        if (erased) {
            audit.record(actor, "evidence.writing-erased", Map.of("fact", fact.toString()));
        }
        return erased;
    }

    /**
     * Erases all that a person wrote as evidence, drafts too, but not the next steps that {@code growth} keeps; for the person
     * or an administrator. It cannot be undone.
     */
    public int eraseAllBy(Actor actor, PersonId person) {
        if (!person.equals(actor.person()) || !actor.reachesHistory()) {
            actor.require(Role.ADMINISTRATOR);
        }
        int erased = store.eraseAllBy(actor.district(), person, clock.instant());
        audit.record(actor, "evidence.all-writings-erased", Map.of("person", person.toString()));
        return erased;
    }
}

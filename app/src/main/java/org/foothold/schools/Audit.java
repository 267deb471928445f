package org.foothold.schools;

import java.time.Clock;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to whom, written in the transaction of the deed itself: no deed without its row, no row without it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
    private final AuditStore store;
    private final Ids ids;
    private final Clock clock;

    Audit(AuditStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param act a dotted word such as {@code schools.card-revoked}; {@code about} holds ids, never names or secrets */
    public void record(Actor actor, String act, Map<String, String> about) {
        store.insert(actor, ids.next(), clock.instant(), act, about);
    }
}

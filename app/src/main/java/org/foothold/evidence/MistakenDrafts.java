package org.foothold.evidence;

import org.foothold.schools.NameMisused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody typed under a name that was another's is nobody's draft. */
@Component
class MistakenDrafts {
    private final DraftStore store;

    MistakenDrafts(DraftStore store) {
        this.store = store;
    }

    @EventListener
    void forget(NameMisused name) {
        store.deleteSince(name.district(), name.student(), name.schoolClass(), name.since());
    }
}

package org.foothold.schools;

import java.time.Instant;
import java.util.Collection;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Ends the cards that students have in a class with all that came of them, for one may be in a stranger's hands. */
@Component
class CardEndings {
    private final CardStore store;
    private final PictureSignIns pictures;
    private final OwnSessions sessions;

    CardEndings(CardStore store, PictureSignIns pictures, OwnSessions sessions) {
        this.store = store;
        this.pictures = pictures;
        this.sessions = sessions;
    }

    /** Sign-ins by them end, too, and pictures that were chosen since. */
    void end(Actor actor, ClassId schoolClass, Collection<PersonId> students, Instant now) {
        pictures.clearChosenByCard(actor, schoolClass, students);
        store.revoke(actor.district(), schoolClass, students, now);
        sessions.endProvedBy(actor.district(), students, Session.Means.CARD);
    }
}

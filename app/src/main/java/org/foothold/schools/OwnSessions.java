package org.foothold.schools;

import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to one's own sign-ins: see where one is signed in, and end it there. */
@Service
@Transactional
public class OwnSessions {
    private static final byte[] NONE = {};

    private final OwnSessionStore store;
    private final SessionCache cache;
    private final ApiTokenStore tokens;
    private final Clock clock;

    OwnSessions(OwnSessionStore store, SessionCache cache, ApiTokenStore tokens, Clock clock) {
        this.store = store;
        this.cache = cache;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param token the secret of the session that asks */
    @Transactional(readOnly = true)
    public List<OwnSession> list(Actor actor, String token) {
        return store.list(actor.district(), actor.person(), Tokens.hash(token), clock.instant());
    }

    /** The same for a program, which has no session itself. */
    @Transactional(readOnly = true)
    public List<OwnSession> list(Actor actor) {
        return store.list(actor.district(), actor.person(), NONE, clock.instant());
    }

    /** Ends one of the actor's own; somebody else's is not found and stays. */
    public void end(Actor actor, String id) {
        if (!id.matches("[0-9a-f]{64}")) {
            throw new NotFound("session");
        }
        List<byte[]> ended =
                store.end(actor.district(), actor.person(), HexFormat.of().parseHex(id));
        if (ended.isEmpty()) {
            throw new NotFound("session");
        }
        forget(ended);
    }

    public void endOthers(Actor actor, String token) {
        forget(store.endOthers(actor.district(), actor.person(), Tokens.hash(token)));
    }

    /** Signs the actor out everywhere. */
    public void endAll(Actor actor) {
        forget(store.endOthers(actor.district(), actor.person(), NONE));
    }

    /**
     * Ends all of a person, whose password is no longer what it was or who is no longer here, and the tokens that were
     * issued by them: whoever knew the password may have made one.
     *
     * @param kept the hash of the one that goes on, or nothing
     */
    void endAllBut(DistrictId district, PersonId person, byte... kept) {
        forget(store.endOthers(district, person, kept));
        tokens.revokeAll(district, person, clock.instant());
    }

    /** Ends those that these people proved in a way that holds no more: whoever has the lost card is out, too. */
    void endProvedBy(DistrictId district, Collection<PersonId> people, Session.Means means) {
        forget(store.endProvedBy(district, people, means));
    }

    private void forget(List<byte[]> ended) {
        ended.forEach(cache::forget);
    }
}

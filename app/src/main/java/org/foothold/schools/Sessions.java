package org.foothold.schools;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in sessions. They live in the database, so they survive a restart and hold on every node; each node reads them
 * through a small cache that forgets a session the moment any node ends it.
 */
@Service
public class Sessions {
    private static final int TOKEN_BYTES = 24;

    private final SessionStore store;
    private final SessionCache cache;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(SessionStore store, SessionCache cache, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.cache = cache;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts a session for somebody who has just proved who they are and returns its token, which only they keep. */
    public String start(DistrictId district, PersonId person, Session.Means means, Reach reach, Duration lasts) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        DistrictScope.run(
                district,
                () -> transaction.executeWithoutResult(status ->
                        store.insert(district, Tokens.hash(token), person, means, reach, now, now.plus(lasts))));
        return token;
    }

    /** The session of the token, if it still holds. Costs no query while it is in this node's cache. */
    public Optional<Session> find(String token) {
        return cache.find(Tokens.hash(token), this::load)
                .filter(session -> session.expiresAt().isAfter(clock.instant()));
    }

    /** Ends the session on every node. */
    public void end(Actor actor, String token) {
        byte[] hash = Tokens.hash(token);
        transaction.executeWithoutResult(status -> store.delete(actor.district(), hash));
        cache.forget(hash);
    }

    private Optional<Session> load(byte[] hash) {
        return store.districtOf(hash).flatMap(district -> touch(district, hash));
    }

    private Optional<Session> touch(DistrictId district, byte[] hash) {
        return DistrictScope.within(
                district,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> store.touch(district, hash, clock.instant()))));
    }
}

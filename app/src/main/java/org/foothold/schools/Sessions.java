package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in sessions. They live in the database, so they survive a restart and hold on every node; each node reads them
 * through a small cache that forgets a session the moment any node ends it.
 */
@Service
public class Sessions {
    private final SessionStore store;
    private final SessionCache cache;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            SessionStore store,
            SessionCache cache,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cache = cache;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a session for somebody who has just proved who they are and returns its token, which only they keep. */
    public String start(DistrictId district, PersonId person, Session.Means means, Reach reach, Duration lasts) {
        return start(
                new NewSession(district, person, means, reach, clock.instant().plus(lasts), null, false));
    }

    /** Throws {@link SessionStore.NameTaken} if the session takes a name that another one has. */
    String start(NewSession session) {
        String token = Tokens.next();
        DistrictScope.run(
                session.district(),
                () -> transaction.executeWithoutResult(status -> {
                    store.insert(Tokens.hash(token), session, clock.instant());
                    if (session.schoolClass() != null) {
                        events.publishEvent(new PresenceChanged(session.district(), session.schoolClass()));
                    }
                }));
        return token;
    }

    /** The session of the token, if it still holds. Costs no query while it is in this node's cache. */
    public Optional<Session> find(String token) {
        return cache.find(Tokens.hash(token), this::load)
                .filter(session -> session.expiresAt().isAfter(clock.instant()));
    }

    /** Keeps by what its owner knows the device of a new session again. */
    public void noteDevice(String token, Device device) {
        byte[] hash = Tokens.hash(token);
        store.districtOf(hash)
                .ifPresent(district -> DistrictScope.run(
                        district,
                        () -> transaction.executeWithoutResult(status -> store.noteDevice(district, hash, device))));
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

package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.Test;

class SessionCacheTests {
    private static final byte[] HASH = {1, 2, 3};
    private static final PersonId PERSON = new PersonId(new UUID(0, 7));

    private final SessionCache cache = new SessionCache(event -> {});

    @Test
    void aLookUpThatWasUnderWayWhenThePersonChangedIsNotRemembered() {
        Session first = cache.find(HASH, hash -> {
                    CompletableFuture.runAsync(() -> cache.heard("person " + PERSON))
                            .join();
                    return session(Role.ADMINISTRATOR);
                })
                .orElseThrow();
        assertThat(first.actor().is(Role.ADMINISTRATOR)).isTrue();
        assertThat(cache.find(HASH, hash -> session(Role.TEACHER)).orElseThrow().actor())
                .matches(actor -> actor.is(Role.TEACHER));
    }

    @Test
    void whatNobodyChangedIsRemembered() {
        cache.find(HASH, hash -> session(Role.TEACHER));
        assertThat(cache.find(HASH, hash -> Optional.empty())).isPresent();
    }

    private static Optional<Session> session(Role role) {
        Actor actor = new Actor(new DistrictId(new UUID(0, 1)), PERSON, Set.of(role), new Reach.Everything());
        return Optional.of(new Session(actor, Session.Means.PASSWORD, Instant.MAX, "", null, "name"));
    }
}

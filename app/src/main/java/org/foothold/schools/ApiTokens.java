package org.foothold.schools;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Door to the tokens by which programs act for people. A token can do no more than the person and its scopes allow. */
@Service
public class ApiTokens {
    /** So that a token found in the wrong place is known for what it is. */
    private static final String PREFIX = "foothold_";

    private static final int SECRET_BYTES = 30;

    private final ApiTokenStore store;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(ApiTokenStore store, Audit audit, Ids ids, Clock clock, TransactionTemplate transaction) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * A token as it is found on a request.
     *
     * @param signIn the name of the sign-in with which it ends, or its own
     */
    public record Bearer(Actor actor, String name, ApiToken token, String signIn) {}

    /**
     * Issues a token for the actor; its text is returned this once and kept nowhere. In the demo it lasts no longer than a
     * sign-in there.
     *
     * @param proved how the actor signed in: with a password, or in the demo
     */
    public String issue(Actor actor, Session.Means proved, String name, Set<String> scopes, Duration asked) {
        if (proved.isStudents()) {
            throw new Forbidden("a token of a student's sign-in ends with it");
        }
        boolean demo = proved == Session.Means.DEMO;
        Duration lasts = demo && asked.compareTo(DemoSignIns.LASTS) > 0 ? DemoSignIns.LASTS : asked;
        return draw(actor, null, name, scopes, lasts);
    }

    /**
     * Issues a token that ends with this sign-in and reaches no further: what students come in by is on paper and in
     * others' heads, and is taken back.
     *
     * @param signIn the text of the session
     */
    public String issueWithin(Actor actor, String signIn, String name, Set<String> scopes, Duration asked) {
        requireHistory(actor);
        return draw(actor, Tokens.hash(signIn), name, scopes, asked);
    }

    private String draw(Actor actor, byte @Nullable [] signIn, String name, Set<String> scopes, Duration lasts) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        ApiToken token = new ApiToken(ids.next(), name, scopes, now, now.plus(lasts));
        transaction.executeWithoutResult(status -> {
            store.insert(actor, token, Tokens.hash(text), signIn);
            audit.record(
                    actor,
                    "schools.api-token-issued",
                    Map.of("token", token.id().toString()));
        });
        return text;
    }

    /** The actor's own tokens that still hold, newest first. */
    public List<ApiToken> listMine(Actor actor) {
        requireHistory(actor);
        return list(actor, actor.person());
    }

    /** The same of whomever, for who administers the district. */
    public List<ApiToken> listOf(Actor actor, PersonId person) {
        actor.require(Role.ADMINISTRATOR);
        return list(actor, person);
    }

    public void revoke(Actor actor, UUID token) {
        requireHistory(actor);
        revoke(actor, actor.person(), token);
    }

    /** Revokes a token of whomever, for who administers the district. */
    public void revokeOf(Actor actor, PersonId person, UUID token) {
        actor.require(Role.ADMINISTRATOR);
        revoke(actor, person, token);
    }

    private List<ApiToken> list(Actor actor, PersonId person) {
        return Objects.requireNonNull(
                transaction.execute(status -> store.list(actor.district(), person, clock.instant())));
    }

    private void revoke(Actor actor, PersonId person, UUID token) {
        transaction.executeWithoutResult(status -> {
            if (!store.revoke(actor.district(), person, token, clock.instant())) {
                throw new NotFound("API token");
            }
            Map<String, String> about = Map.of("token", token.toString(), "person", person.toString());
            audit.record(actor, "schools.api-token-revoked", about);
        });
    }

    /** Who asks with this token, if it holds. Needs no district in scope. */
    public Optional<Bearer> find(String text) {
        byte[] hash = Tokens.hash(text);
        return store.districtOf(hash).flatMap(district -> find(district, hash));
    }

    private Optional<Bearer> find(DistrictId district, byte[] hash) {
        return DistrictScope.within(
                district,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> store.find(district, hash, clock.instant()))));
    }

    private static void requireHistory(Actor actor) {
        if (!actor.reachesHistory()) {
            throw new Forbidden("a sign-in by class code has no API tokens");
        }
    }
}

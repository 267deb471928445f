package org.foothold.schools;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door through which an administrator lets a member of staff choose a first or a new password, by a one-time link. */
@Service
@Transactional
public class SignInLinks {
    public static final Duration HOLDS = Duration.ofDays(3);

    private final LinkStore store;
    private final PersonFiles people;
    private final Districts districts;
    private final Audit audit;
    private final Clock clock;

    SignInLinks(LinkStore store, PersonFiles people, Districts districts, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A link for somebody of the district who has an e-mail address; links given before hold no more. None in a demo,
     * where whoever comes by is an administrator: with it they would take addresses of real people.
     */
    public String issue(Actor actor, PersonId person) {
        actor.require(Role.ADMINISTRATOR);
        if (districts.get(actor).kind() == District.Kind.DEMO) {
            throw new Forbidden("nobody signs in to the demo by password");
        }
        if (!people.get(actor, person).maySignInByPassword()) {
            throw new NotFound("member of staff with an e-mail address");
        }
        String token = Tokens.next();
        store.insert(
                actor.district(), person, Tokens.hash(token), clock.instant().plus(HOLDS));
        String act = actor.isSystem() ? "schools.link-issued-at-the-machine" : "schools.link-issued";
        audit.record(actor, act, Map.of("person", person.toString()));
        return token;
    }

    /** True where somebody else signs in with the person's address: nobody can choose a password then. */
    @Transactional(readOnly = true)
    public boolean isAddressTaken(Actor actor, PersonId person) {
        actor.require(Role.ADMINISTRATOR);
        return store.isAddressTaken(actor.district(), person);
    }
}

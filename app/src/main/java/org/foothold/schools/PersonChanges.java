package org.foothold.schools;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to what administrators change about people: names, roles, whether they are still here. */
@Service
@Transactional
public class PersonChanges {
    /** These look after the whole district; none of them is of one school. */
    private static final Set<Role> OF_DISTRICT =
            Set.copyOf(EnumSet.of(Role.DISTRICT_LEADER, Role.STATE_ANALYST, Role.ADMINISTRATOR));

    private final PersonChangeStore store;
    private final PersonFiles files;
    private final People people;
    private final OwnSessions sessions;
    private final Audit audit;

    PersonChanges(PersonChangeStore store, PersonFiles files, People people, OwnSessions sessions, Audit audit) {
        this.store = store;
        this.files = files;
        this.people = people;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Adds somebody with a first role. */
    public PersonChange add(Actor actor, NewPerson person) {
        actor.require(Role.ADMINISTRATOR);
        @Nullable String email = address(person.email());
        if (email != null && store.isTaken(actor.district(), null, email)) {
            return new PersonChange.Refused(PersonChange.Reason.EMAIL_TAKEN);
        }
        PersonId id = people.add(
                actor,
                new NewPerson(
                        person.givenName(),
                        person.familyName(),
                        email,
                        person.language(),
                        person.grade(),
                        person.role(),
                        place(person.role(), person.school())));
        return done(actor, "schools.person-added", id);
    }

    /** Writes name and address differently; who signs in does so with the new address from now on. */
    public PersonChange change(
            Actor actor, PersonId person, String givenName, String familyName, @Nullable String typedEmail) {
        PersonFile file = files.get(actor, person);
        @Nullable String email = address(typedEmail);
        if (email != null && file.isStaff() && store.isTaken(actor.district(), person, email)) {
            return new PersonChange.Refused(PersonChange.Reason.EMAIL_TAKEN);
        }
        if (email == null && file.signsIn()) {
            return new PersonChange.Refused(PersonChange.Reason.EMAIL_NEEDED);
        }
        try {
            store.change(actor.district(), person, new ListedName(1, givenName, familyName), email);
        } catch (StaffSignInStore.EmailTaken e) {
            return new PersonChange.Refused(PersonChange.Reason.EMAIL_TAKEN);
        }
        return done(actor, "schools.person-changed", person);
    }

    public void grant(Actor actor, PersonId person, Role role, @Nullable SchoolId school) {
        files.get(actor, person);
        people.grant(actor, person, role, place(role, school));
        record(actor, "schools.role-granted", person, role);
    }

    public PersonChange revoke(Actor actor, PersonId person, Role role, @Nullable SchoolId school) {
        PersonFile file = files.get(actor, person);
        if (role == Role.ADMINISTRATOR && isLastAdministrator(actor, file)) {
            return new PersonChange.Refused(PersonChange.Reason.LAST_ADMINISTRATOR);
        }
        if (!store.revokeRole(actor.district(), person, role, school)) {
            throw new NotFound("role of the person");
        }
        record(actor, "schools.role-revoked", person, role);
        return new PersonChange.Done(person);
    }

    /** Somebody has left: they are signed out and do not come in again. What they did stays. */
    public PersonChange end(Actor actor, PersonId person) {
        PersonFile file = files.get(actor, person);
        if (actor.person().equals(person)) {
            return new PersonChange.Refused(PersonChange.Reason.YOURSELF);
        }
        if (isLastAdministrator(actor, file)) {
            return new PersonChange.Refused(PersonChange.Reason.LAST_ADMINISTRATOR);
        }
        store.end(actor.district(), person);
        sessions.endAllBut(actor.district(), person);
        return done(actor, "schools.person-ended", person);
    }

    /** Somebody is back, with the roles and classes of before. */
    public void restore(Actor actor, PersonId person) {
        files.get(actor, person);
        store.restore(actor.district(), person);
        done(actor, "schools.person-restored", person);
    }

    private boolean isLastAdministrator(Actor actor, PersonFile file) {
        return file.has(Role.ADMINISTRATOR)
                && !file.ended()
                && !store.hasOtherAdministrator(actor.district(), file.person().id());
    }

    private static @Nullable SchoolId place(Role role, @Nullable SchoolId school) {
        return OF_DISTRICT.contains(role) ? null : school;
    }

    private static @Nullable String address(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : StaffSignIns.email(typed);
    }

    private PersonChange done(Actor actor, String act, PersonId person) {
        audit.record(actor, act, Map.of("person", person.toString()));
        return new PersonChange.Done(person);
    }

    private void record(Actor actor, String act, PersonId person, Role role) {
        audit.record(actor, act, Map.of("person", person.toString(), "role", role.name()));
    }
}

package org.foothold.schools;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to people: who they are and what they may do. */
@Service
@Transactional
public class People {
    private final PersonStore store;
    private final Districts districts;
    private final Ids ids;

    People(PersonStore store, Districts districts, Ids ids) {
        this.store = store;
        this.districts = districts;
        this.ids = ids;
    }

    /** Adds a person with a role in one school, or in the whole district where {@code school} is null. */
    public PersonId add(Actor actor, NewPerson person) {
        actor.require(Role.ADMINISTRATOR);
        requireIsOurs(actor, person.school());
        PersonId id = new PersonId(ids.next());
        store.insert(actor.district(), id, person);
        return id;
    }

    /** Gives one more role, in one school or in the whole district where {@code school} is null. */
    public void grant(Actor actor, PersonId person, Role role, @Nullable SchoolId school) {
        actor.require(Role.ADMINISTRATOR);
        requireIsOurs(actor, school);
        store.insertRole(actor.district(), person, role, school);
    }

    private void requireIsOurs(Actor actor, @Nullable SchoolId school) {
        if (school != null) {
            districts.requireSchool(actor, school);
        }
    }

    @Transactional(readOnly = true)
    public Person get(Actor actor, PersonId person) {
        return store.list(actor.district(), Set.of(person)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
    }

    /** The people of these ids, for pages whose own door has checked that the actor may see them. */
    @Transactional(readOnly = true)
    public Map<PersonId, Person> byId(Actor actor, Collection<PersonId> people) {
        return store.list(actor.district(), people).stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    /** Everybody with the role, by name. */
    @Transactional(readOnly = true)
    public List<Person> listWithRole(Actor actor, Role role) {
        actor.require(Role.ADMINISTRATOR);
        return store.listWithRole(actor.district(), role);
    }

    /** Those with the role who have been here longest, {@code most} of them at most. */
    @Transactional(readOnly = true)
    public List<Person> listFirstWithRole(Actor actor, Role role, int most) {
        actor.require(Role.ADMINISTRATOR);
        return store.firstWithRole(actor.district(), role, most);
    }
}

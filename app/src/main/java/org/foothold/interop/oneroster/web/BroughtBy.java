package org.foothold.interop.oneroster.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.schools.People;
import org.foothold.schools.Person;
import org.foothold.schools.RosterImport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the names of those who brought rosters. */
@Component
class BroughtBy {
    private final People people;

    BroughtBy(People people) {
        this.people = people;
    }

    Brought name(Actor actor, RosterImport one) {
        return name(actor, List.of(one)).getFirst();
    }

    List<Brought> name(Actor actor, Collection<RosterImport> all) {
        List<PersonId> ids = all.stream()
                .flatMap(each -> Stream.of(each.startedBy(), each.confirmedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<PersonId, Person> byId = people.byId(actor, ids);
        return all.stream()
                .map(each -> new Brought(each, name(byId.get(each.startedBy())), name(find(byId, each.confirmedBy()))))
                .toList();
    }

    private static @Nullable Person find(Map<PersonId, Person> byId, @Nullable PersonId id) {
        return id == null ? null : byId.get(id);
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }
}

package org.foothold.schools;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to districts and their schools. */
@Service
@Transactional
public class Districts {
    private final DistrictStore store;
    private final Ids ids;
    private final Clock clock;

    Districts(DistrictStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** An id for a district about to be made; make it within {@code DistrictScope} of this id. */
    public DistrictId newId() {
        return new DistrictId(ids.next());
    }

    public void create(Actor actor, String name, District.Kind kind, String language) {
        actor.require(Role.ADMINISTRATOR);
        store.insert(new District(actor.district(), name, kind, language), clock.instant());
    }

    public District get(Actor actor) {
        return store.get(actor.district());
    }

    public SchoolId addSchool(Actor actor, String name, ZoneId timeZone) {
        actor.require(Role.ADMINISTRATOR);
        SchoolId school = new SchoolId(ids.next());
        store.insertSchool(actor.district(), new School(school, name, timeZone));
        return school;
    }

    public List<School> listSchools(Actor actor) {
        return store.listSchools(actor.district());
    }

    /** Which districts there are, oldest first; needs no scope and tells nothing but their ids. */
    @Transactional(readOnly = true)
    public List<DistrictId> listIds(District.Kind kind) {
        return store.idsOfKind(kind).stream()
                .map((UUID id) -> new DistrictId(id))
                .toList();
    }
}

package org.foothold.schools;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to districts and their schools. */
@Service
@Transactional
public class Districts {
    private final DistrictStore store;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Districts(DistrictStore store, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.audit = audit;
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
        audit.record(actor, "schools.school-added", Map.of("school", school.toString()));
        return school;
    }

    /** Writes the name of a school differently, or moves it to another time zone. */
    public void changeSchool(Actor actor, School school) {
        actor.require(Role.ADMINISTRATOR);
        store.changeSchool(actor.district(), school);
        audit.record(
                actor, "schools.school-changed", Map.of("school", school.id().toString()));
    }

    public School getSchool(Actor actor, SchoolId school) {
        return listSchools(actor).stream()
                .filter(each -> each.id().equals(school))
                .findFirst()
                .orElseThrow(() -> new NotFound("school"));
    }

    /** Refuses what is no school of the district. */
    void requireSchool(Actor actor, SchoolId school) {
        if (!store.hasSchool(actor.district(), school)) {
            throw new NotFound("school");
        }
    }

    public List<School> listSchools(Actor actor) {
        return store.listSchools(actor.district());
    }

    /** Where the actor may set up a class: in each school for who administers the district, else where they are a teacher. */
    public List<School> listSchoolsToTeachIn(Actor actor) {
        if (actor.is(Role.ADMINISTRATOR)) {
            return store.listSchools(actor.district());
        }
        actor.require(Role.TEACHER);
        return store.listSchoolsOfTeacher(actor.district(), actor.person());
    }

    /** Which districts there are, oldest first; needs no scope and tells nothing but their ids. */
    @Transactional(readOnly = true)
    public List<DistrictId> listIds(District.Kind kind) {
        return store.idsOfKind(kind).stream()
                .map((UUID id) -> new DistrictId(id))
                .toList();
    }
}

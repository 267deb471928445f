package org.foothold.schools;

import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to everybody of the district, for those who administer it. */
@Service
@Transactional(readOnly = true)
public class PersonFiles {
    private static final int A_PART = 50;

    private final PersonFileStore store;
    private final ClassStore classes;

    PersonFiles(PersonFileStore store, ClassStore classes) {
        this.store = store;
        this.classes = classes;
    }

    /** By family name. The cursor is the last person of the part. */
    public Slice<PersonFile> search(Actor actor, PersonSearch search) {
        actor.require(Role.ADMINISTRATOR);
        List<PersonFile> found = store.search(actor.district(), search, A_PART + 1);
        return Slice.of(found, A_PART, each -> each.person().id().toString());
    }

    public PersonFile get(Actor actor, PersonId person) {
        actor.require(Role.ADMINISTRATOR);
        return store.find(actor.district(), person).orElseThrow(() -> new NotFound("person"));
    }

    /** The classes that the person teaches or attends, by name. */
    public List<SchoolClass> listClasses(Actor actor, PersonId person) {
        get(actor, person);
        return classes.listOf(actor.district(), person, false);
    }
}

package org.foothold.schools;

import java.util.List;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to who belongs to a class, for those who teach it. */
@Service
@Transactional
public class Enrolments {
    private final Classes classes;
    private final PersonStore people;
    private final Ids ids;

    Enrolments(Classes classes, PersonStore people, Ids ids) {
        this.classes = classes;
        this.people = people;
        this.ids = ids;
    }

    /** A new class with its students, all or nothing. */
    public ClassId setUp(Actor actor, NewClass schoolClass, List<ListedName> names) {
        ClassId id = classes.create(actor, schoolClass);
        addStudents(actor, id, names);
        return id;
    }

    /** Adds students who are not in Foothold yet. */
    public List<PersonId> addStudents(Actor actor, ClassId schoolClass, List<ListedName> names) {
        SchoolClass its = classes.get(actor, schoolClass);
        classes.requireTeacher(actor, schoolClass);
        List<PersonId> added = names.stream().map(name -> add(actor, its, name)).toList();
        classes.enrol(actor, schoolClass, added, Role.STUDENT);
        return added;
    }

    private PersonId add(Actor actor, SchoolClass schoolClass, ListedName name) {
        PersonId id = new PersonId(ids.next());
        people.insert(
                actor.district(),
                id,
                new NewPerson(
                        name.givenName(),
                        name.familyName(),
                        null,
                        null,
                        schoolClass.grade(),
                        Role.STUDENT,
                        schoolClass.school()));
        return id;
    }
}

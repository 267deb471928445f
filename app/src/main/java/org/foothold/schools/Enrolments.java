package org.foothold.schools;

import java.util.List;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to who belongs to a class, for those who teach it. */
@Service
@Transactional
public class Enrolments {
    private final EnrolmentStore store;
    private final Classes classes;
    private final PersonStore people;
    private final Audit audit;
    private final Ids ids;

    Enrolments(EnrolmentStore store, Classes classes, PersonStore people, Audit audit, Ids ids) {
        this.store = store;
        this.classes = classes;
        this.people = people;
        this.audit = audit;
        this.ids = ids;
    }

    /** A new class with its students, all or nothing. */
    public ClassId setUp(Actor actor, NewClass schoolClass, List<ListedName> names) {
        ClassId id = classes.create(actor, schoolClass);
        addStudents(actor, id, names);
        return id;
    }

    /** Adds students who are not in Foothold yet. */
    public void addStudents(Actor actor, ClassId schoolClass, List<ListedName> names) {
        classes.requireTeacher(actor, schoolClass);
        SchoolClass its = classes.get(actor, schoolClass);
        List<PersonId> added = names.stream().map(name -> add(actor, its, name)).toList();
        classes.enrol(actor, schoolClass, added, Role.STUDENT);
    }

    /** Writes the name of a student of the class differently. */
    public void rename(Actor actor, ClassId schoolClass, PersonId student, String givenName, String familyName) {
        classes.requireTeacher(actor, schoolClass);
        classes.requireAttends(actor, schoolClass, student);
        store.rename(actor.district(), student, givenName, familyName);
        record(actor, "schools.student-renamed", schoolClass, student);
    }

    /** Takes a student or a teacher out of the class; what they did in it stays. False for the last teacher. */
    public boolean end(Actor actor, ClassId schoolClass, PersonId member) {
        classes.requireTeacher(actor, schoolClass);
        if (store.isFormerMember(actor.district(), schoolClass, member)) {
            return true;
        }
        if (!store.isMember(actor.district(), schoolClass, member)) {
            throw new NotFound("member of the class");
        }
        classes.lock(actor, schoolClass);
        boolean ended = store.end(actor.district(), schoolClass, member);
        if (ended) {
            classes.membersChanged(actor, schoolClass);
            record(actor, "schools.enrolment-ended", schoolClass, member);
        }
        return ended;
    }

    /** Takes somebody in again who was in the class before and is still of its school. */
    public void restore(Actor actor, ClassId schoolClass, PersonId member) {
        classes.requireTeacher(actor, schoolClass);
        if (store.isMember(actor.district(), schoolClass, member)) {
            return;
        }
        if (!store.restore(actor.district(), schoolClass, member)) {
            throw new NotFound("former member of the class");
        }
        classes.membersChanged(actor, schoolClass);
        record(actor, "schools.enrolment-restored", schoolClass, member);
    }

    /** Students of the school who are no longer in the class, by name. */
    @Transactional(readOnly = true)
    public List<Person> listFormerStudents(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        return store.listFormerStudents(actor.district(), schoolClass);
    }

    /** Teachers of the school who do not teach the class, by name. */
    @Transactional(readOnly = true)
    public List<Person> listColleagues(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
        SchoolId school = classes.get(actor, schoolClass).school();
        return store.listColleagues(actor.district(), schoolClass, school);
    }

    /** Lets a colleague of the same school teach the class, too. */
    public void addTeacher(Actor actor, ClassId schoolClass, PersonId teacher) {
        boolean colleague = listColleagues(actor, schoolClass).stream()
                .anyMatch(each -> each.id().equals(teacher));
        if (!colleague) {
            throw new NotFound("colleague of this school");
        }
        classes.enrol(actor, schoolClass, List.of(teacher), Role.TEACHER);
        record(actor, "schools.teacher-added", schoolClass, teacher);
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

    private void record(Actor actor, String act, ClassId schoolClass, PersonId person) {
        audit.record(actor, act, Map.of("class", schoolClass.toString(), "person", person.toString()));
    }
}

package org.foothold.schools;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to classes and who belongs to them. Every other module asks here whether somebody teaches or attends a class; that
 * needs no transaction, for it is answered from memory wherever it can be.
 */
@Service
public class Classes {
    /** So many people of a class does a program name at once, at most. */
    public static final int MOST_NAMED = 500;

    private static final int A_PART = 50;

    private final ClassStore store;
    private final Memberships memberships;
    private final ClassCodes codes;
    private final Districts districts;
    private final Clock clock;

    Classes(ClassStore store, Memberships memberships, ClassCodes codes, Districts districts, Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.codes = codes;
        this.districts = districts;
        this.clock = clock;
    }

    /** Makes a class taught by the actor, or by nobody yet if an administrator made it; in a school where they may. */
    @Transactional
    public ClassId create(Actor actor, NewClass schoolClass) {
        requireMayTeachIn(actor, schoolClass.school());
        ClassId id = store.insert(actor.district(), schoolClass, codes.nextFree(), clock.instant());
        if (actor.is(Role.TEACHER) && !actor.isSystem()) {
            store.enrol(actor.district(), id, List.of(actor.person()), Role.TEACHER, clock.instant());
        }
        return id;
    }

    /** A class opens the names of its whole school to its teacher: so whoever makes one must teach there. */
    private void requireMayTeachIn(Actor actor, SchoolId school) {
        boolean may = districts.listSchoolsToTeachIn(actor).stream()
                .anyMatch(each -> each.id().equals(school));
        if (!may) {
            throw new NotFound("school in which you teach");
        }
    }

    @Transactional
    public void enrol(Actor actor, ClassId schoolClass, Collection<PersonId> people, Role role) {
        requireTeacher(actor, schoolClass);
        store.enrol(actor.district(), schoolClass, people, role, clock.instant());
        membersChanged(actor, schoolClass);
    }

    /** Whoever changes enrolments otherwise says so here. */
    void membersChanged(Actor actor, ClassId schoolClass) {
        memberships.changed(actor.district(), schoolClass);
    }

    /** The class, for those who teach or attend it or administer the district; for others it does not exist. */
    @Transactional(readOnly = true)
    public SchoolClass get(Actor actor, ClassId schoolClass) {
        requireMember(actor, schoolClass);
        return store.find(actor.district(), schoolClass).orElseThrow(() -> new NotFound("class"));
    }

    /** The classes that the actor teaches or attends, by name. */
    @Transactional(readOnly = true)
    public List<SchoolClass> listMine(Actor actor) {
        return store.listOf(actor.district(), actor.person(), false).stream()
                .filter(each -> actor.reaches(each.id()))
                .toList();
    }

    /** What {@link #listMine} tells, or every class for who administers the district: by number, in parts. */
    @Transactional(readOnly = true)
    public Slice<SchoolClass> list(Actor actor, int after) {
        List<SchoolClass> found = actor.is(Role.ADMINISTRATOR)
                ? store.listAll(actor.district(), after, A_PART + 1)
                : listMine(actor).stream()
                        .filter(each -> each.id().number() > after)
                        .sorted(Comparator.comparingInt(each -> each.id().number()))
                        .limit(A_PART + 1L)
                        .toList();
        return Slice.of(found, A_PART, each -> each.id().toString());
    }

    /** The classes that the actor taught and that are over, by name. */
    @Transactional(readOnly = true)
    public List<SchoolClass> listOver(Actor actor) {
        return store.listOf(actor.district(), actor.person(), true);
    }

    @Transactional(readOnly = true)
    public List<Person> listStudents(Actor actor, ClassId schoolClass) {
        requireTeacher(actor, schoolClass);
        return store.listMembers(actor.district(), schoolClass, Role.STUDENT);
    }

    /** Everybody who is or was a student of the class, by name: what was asked once was asked of who was there then. */
    @Transactional(readOnly = true)
    public List<Enrolled> listEnrolled(Actor actor, ClassId schoolClass) {
        requireTeacher(actor, schoolClass);
        return store.listEnrolled(actor.district(), schoolClass);
    }

    @Transactional(readOnly = true)
    public List<Person> listTeachers(Actor actor, ClassId schoolClass) {
        requireMember(actor, schoolClass);
        return store.listMembers(actor.district(), schoolClass, Role.TEACHER);
    }

    /** Of two who would take each other out of the class, or print new cards for it, one waits for the other. */
    void lock(Actor actor, ClassId schoolClass) {
        store.lock(actor.district(), schoolClass);
    }

    /** Refuses unless the actor teaches the class (or administers the district). */
    public void requireTeacher(Actor actor, ClassId schoolClass) {
        if (actor.is(Role.ADMINISTRATOR)) {
            return;
        }
        Role role = memberships
                .find(actor.district(), schoolClass, actor.person())
                .orElseThrow(() -> new NotFound("class"));
        if (role != Role.TEACHER || isHereAsStudent(actor)) {
            throw new Forbidden("only for teachers of this class");
        }
    }

    /** Refuses unless the actor attends the class as a student and the sign-in reaches it. */
    public void requireStudent(Actor actor, ClassId schoolClass) {
        requireAttends(actor, schoolClass, actor.person());
        if (!actor.reaches(schoolClass)) {
            throw new NotFound("class");
        }
    }

    /** Refuses unless the person, whom the actor names, attends the class as a student. */
    public void requireAttends(Actor actor, ClassId schoolClass, PersonId student) {
        Optional<Role> role = memberships.find(actor.district(), schoolClass, student);
        if (role.filter(Role.STUDENT::equals).isEmpty()) {
            throw new NotFound("class");
        }
    }

    /** Refuses unless the person attends the class as a student or did: what they left in it can still be spoken of. */
    public void requireAttended(Actor actor, ClassId schoolClass, PersonId student) {
        if (!memberships.attended(actor.district(), schoolClass, student)) {
            throw new NotFound("class");
        }
    }

    /** The same of many, asked in one go. */
    @Transactional(readOnly = true)
    public void requireAttended(Actor actor, ClassId schoolClass, Collection<PersonId> students) {
        if (!store.attended(actor.district(), schoolClass, Set.copyOf(students))) {
            throw new NotFound("class");
        }
    }

    /** Refuses unless the actor teaches or attends the class (or administers the district). */
    public void requireMember(Actor actor, ClassId schoolClass) {
        if (actor.is(Role.ADMINISTRATOR)) {
            return;
        }
        boolean member =
                memberships.find(actor.district(), schoolClass, actor.person()).isPresent();
        if (!member || !actor.reaches(schoolClass)) {
            throw new NotFound("class");
        }
    }

    /** A student's way of signing in makes nobody a teacher, whatever they teach elsewhere. */
    private static boolean isHereAsStudent(Actor actor) {
        return actor.roles().equals(Set.of(Role.STUDENT));
    }

    /** True if the actor teaches the class (or administers the district). */
    public boolean isTeacher(Actor actor, ClassId schoolClass) {
        if (actor.is(Role.ADMINISTRATOR)) {
            return true;
        }
        Optional<Role> role = memberships.find(actor.district(), schoolClass, actor.person());
        return role.filter(Role.TEACHER::equals).isPresent() && !isHereAsStudent(actor);
    }
}

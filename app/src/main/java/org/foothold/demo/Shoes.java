package org.foothold.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.ClassPictures;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.schools.Classes;
import org.foothold.schools.DemoPerson;
import org.foothold.schools.People;
import org.foothold.schools.Person;
import org.foothold.schools.SchoolClass;
import org.springframework.stereotype.Component;

/**
 * In whose shoes a visitor may step, the liveliest first: the teacher whose class is in a lesson now, and students of
 * that class who have not answered yet. Anybody may ask, and visitors change what is there: so it looks at few, and at
 * those first who were here before any visitor.
 */
@Component
class Shoes {
    /** Twice as many as were here at first, for visitors may have taken classes away. */
    private static final int TEACHERS_LOOKED_AT = 12;

    private static final int TEACHERS = 3;
    private static final int CLASSES = 4;
    private static final int STUDENTS = 4;
    private static final int STAFF = 3;

    /** Ids sort by birth. */
    private static final Comparator<Person> HERE_LONGEST =
            Comparator.comparing(each -> each.id().value());

    private final People people;
    private final Classes classes;
    private final Lessons lessons;
    private final Checks checks;
    private final ClassPictures pictures;

    Shoes(People people, Classes classes, Lessons lessons, Checks checks, ClassPictures pictures) {
        this.people = people;
        this.classes = classes;
        this.lessons = lessons;
        this.checks = checks;
        this.pictures = pictures;
    }

    private record Taught(Person teacher, List<SchoolClass> classes, Optional<Lesson> open) {}

    List<DemoPerson> list(DistrictId district) {
        return DistrictScope.within(
                district, () -> list(Actor.system(district, "a visitor of the demo school is nobody yet")));
    }

    private List<DemoPerson> list(Actor system) {
        List<Taught> taught = people.listFirstWithRole(system, Role.TEACHER, TEACHERS_LOOKED_AT).stream()
                .map(teacher -> taught(system, teacher))
                .filter(each -> !each.classes().isEmpty())
                .sorted(Comparator.comparing((Taught each) -> each.open().isEmpty()))
                .limit(TEACHERS)
                .toList();
        List<DemoPerson> offered = new ArrayList<>();
        taught.forEach(each -> offered.add(person(system, Role.TEACHER, each.teacher(), names(each.classes()))));
        taught.stream().findFirst().ifPresent(first -> offered.addAll(students(system, first)));
        Stream.of(Role.SCHOOL_LEADER, Role.COACH, Role.DISTRICT_LEADER, Role.ADMINISTRATOR)
                .forEach(role -> people.listFirstWithRole(system, role, STAFF)
                        .forEach(each -> offered.add(person(system, role, each, ""))));
        return List.copyOf(offered);
    }

    private Taught taught(Actor system, Person teacher) {
        Actor as = new Actor(system.district(), teacher.id(), Set.of(Role.TEACHER), new Reach.Everything());
        List<SchoolClass> own =
                classes.list(as, 0).items().stream().limit(CLASSES).toList();
        Map<ClassId, Lesson> today = lessons.listToday(as, own);
        return new Taught(
                teacher, own, today.values().stream().filter(Lesson::isOpen).findFirst());
    }

    private List<DemoPerson> students(Actor system, Taught taught) {
        ClassId id = taught.open()
                .map(Lesson::schoolClass)
                .orElseGet(() -> taught.classes().getFirst().id());
        SchoolClass schoolClass = classes.get(system, id);
        Set<PersonId> waiting = taught.open().map(lesson -> thinking(system, lesson)).orElse(List.of()).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        List<Person> students = classes.listStudents(system, id).stream()
                .sorted(Comparator.comparing((Person each) -> !waiting.contains(each.id()))
                        .thenComparing(HERE_LONGEST))
                .toList();
        return speakers(students).stream()
                .map(each -> person(system, Role.STUDENT, each, schoolClass.name()))
                .toList();
    }

    /** One of them speaks Spanish at home, so that a visitor meets both languages. */
    private static List<Person> speakers(List<Person> students) {
        Stream<Person> spanish =
                students.stream().filter(each -> "es".equals(each.language())).limit(1);
        Stream<Person> others =
                students.stream().filter(each -> !"es".equals(each.language())).limit(STUDENTS - 1);
        return Stream.concat(others, spanish).toList();
    }

    private List<Person> thinking(Actor system, Lesson lesson) {
        return checks.list(system, lesson).stream()
                .filter(check -> check.purpose() == Check.Purpose.TASK && check.isRunning())
                .findFirst()
                .map(check ->
                        pictures.get(system, lesson.schoolClass(), check.id()).thinking())
                .orElse(List.of());
    }

    private static String names(List<SchoolClass> classes) {
        return classes.stream().map(SchoolClass::name).collect(Collectors.joining(" · "));
    }

    private static DemoPerson person(Actor system, Role role, Person person, String about) {
        return new DemoPerson(system.district(), person.id(), role, person.name(), about);
    }
}

package org.foothold.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foothold.kernel.Actor;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.schools.People;
import org.foothold.schools.Person;
import org.foothold.schools.SchoolClass;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.springframework.stereotype.Component;

/**
 * Finds a class of the cast again where it stands in the database, on a later day than it was made. A class that a visitor
 * has changed so much that it is no longer the one of the cast is not found, and stays as the visitor left it.
 */
@Component
class Places {
    private final People people;
    private final Classes classes;
    private final Targets targets;

    Places(People people, Classes classes, Targets targets) {
        this.people = people;
        this.classes = classes;
        this.targets = targets;
    }

    /** A class of the cast with what its course is made of. */
    record Place(ClassPlace itself, ZoneId zone, List<TargetVersion> targets) {}

    Optional<Place> find(Actor system, Cast.ClassCast cast) {
        return teacher(system, cast)
                .flatMap(teacher -> classes.listMine(teacher).stream()
                        .filter(each -> each.name().equals(cast.name()))
                        .findFirst()
                        .flatMap(each -> whole(teacher, each, cast)));
    }

    private Optional<Place> whole(Actor teacher, SchoolClass schoolClass, Cast.ClassCast cast) {
        List<Actor> students = students(teacher, schoolClass, cast);
        List<TargetVersion> course = course(teacher, cast);
        boolean whole = students.size() == cast.students().size()
                && course.size() == cast.course().targets().size();
        ClassPlace itself = new ClassPlace(schoolClass.id(), cast, teacher, students);
        return whole ? Optional.of(new Place(itself, schoolClass.timeZone(), course)) : Optional.empty();
    }

    private Optional<Actor> teacher(Actor system, Cast.ClassCast cast) {
        Cast.Teacher wanted = Cast.TEACHERS.get(cast.teacher());
        return people.listWithRole(system, Role.TEACHER).stream()
                .filter(each -> each.givenName().equals(wanted.givenName())
                        && each.familyName().equals(wanted.familyName()))
                .findFirst()
                .map(each -> actor(system, each.id(), Role.TEACHER));
    }

    private List<Actor> students(Actor teacher, SchoolClass schoolClass, Cast.ClassCast cast) {
        Map<String, Person> byName = classes.listStudents(teacher, schoolClass.id()).stream()
                .collect(Collectors.toMap(Person::name, Function.identity(), (one, other) -> one));
        return cast.students().stream()
                .map(each -> byName.get((each.givenName() + " " + each.familyName()).strip()))
                .flatMap(each -> Optional.ofNullable(each).stream())
                .map(each -> actor(teacher, each.id(), Role.STUDENT))
                .toList();
    }

    private List<TargetVersion> course(Actor teacher, Cast.ClassCast cast) {
        List<LearningTarget> mine = targets.listMine(teacher, null);
        List<TargetVersion> course = new ArrayList<>();
        for (Course.Topic topic : cast.course().targets()) {
            mine.stream()
                    .filter(each -> each.iCan().in("en").equals(topic.iCan().get("en")))
                    .findFirst()
                    .ifPresent(each -> course.add(each.ref()));
        }
        return course;
    }

    private static Actor actor(Actor of, PersonId person, Role role) {
        return new Actor(of.district(), person, Set.of(role), new Reach.Everything());
    }
}

package org.foothold.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.Classes;
import org.foothold.schools.District;
import org.foothold.schools.Districts;
import org.foothold.schools.NewClass;
import org.foothold.schools.NewPerson;
import org.foothold.schools.People;
import org.foothold.schools.SchoolId;
import org.foothold.schools.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the district: schools, people, classes. */
@Component
class Founding {
    private final Districts districts;
    private final People people;
    private final Classes classes;
    private final Terms terms;
    private final Clock clock;

    Founding(Districts districts, People people, Classes classes, Terms terms, Clock clock) {
        this.districts = districts;
        this.people = people;
        this.classes = classes;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional
    public List<ClassPlace> found(Actor system, Cast cast, ZoneId zone) {
        districts.create(system, Cast.DISTRICT, District.Kind.DEMO, "en");
        List<SchoolId> schools = Cast.SCHOOLS.stream()
                .map(name -> districts.addSchool(system, name, zone))
                .toList();
        addSchoolYear(system, LocalDate.ofInstant(clock.instant(), zone));
        List<Actor> teachers = Cast.TEACHERS.stream()
                .map(each -> add(
                        system,
                        each.givenName(),
                        each.familyName(),
                        null,
                        null,
                        Role.TEACHER,
                        schools.get(each.school())))
                .toList();
        add(system, "Marcus", "Whitfield", null, null, Role.SCHOOL_LEADER, schools.getFirst());
        add(system, "Noor", "Castellanos", null, null, Role.COACH, schools.getFirst());
        add(system, "Ingrid", "Achterberg", null, null, Role.DISTRICT_LEADER, null);
        add(system, "Dolores", "Pennington", null, null, Role.ADMINISTRATOR, null);
        return cast.classes().stream()
                .map(each -> open(system, each, teachers.get(each.teacher()), schools.get(each.school())))
                .toList();
    }

    /** From August to July, around today. */
    private void addSchoolYear(Actor system, LocalDate today) {
        LocalDate start =
                today.minusMonths(Month.AUGUST.getValue() - 1).withDayOfYear(1).withMonth(Month.AUGUST.getValue());
        terms.add(
                system,
                null,
                start.getYear() + "–" + (start.getYear() + 1),
                start,
                start.plusYears(1).minusDays(1));
    }

    private ClassPlace open(Actor system, Cast.ClassCast cast, Actor teacher, SchoolId school) {
        ClassId id = classes.create(
                teacher, new NewClass(school, cast.name(), cast.course().subject(), cast.grade()));
        List<Actor> students = new ArrayList<>();
        for (Names.Name name : cast.students()) {
            students.add(add(
                    system, name.givenName(), name.familyName(), name.language(), cast.grade(), Role.STUDENT, school));
        }
        classes.enrol(teacher, id, students.stream().map(Actor::person).toList(), Role.STUDENT);
        return new ClassPlace(id, cast, teacher, List.copyOf(students));
    }

    private Actor add(
            Actor system,
            String givenName,
            String familyName,
            @Nullable String language,
            @Nullable String grade,
            Role role,
            @Nullable SchoolId school) {
        PersonId id = people.add(system, new NewPerson(givenName, familyName, null, language, grade, role, school));
        return new Actor(system.district(), id, Set.of(role), new Reach.Everything());
    }
}

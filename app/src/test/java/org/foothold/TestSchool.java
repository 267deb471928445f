package org.foothold;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.DistrictScope;
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
import org.foothold.schools.Session;
import org.foothold.schools.Sessions;

/** Makes districts, people and classes for a test through the real doors, and signs people in. */
public class TestSchool {
    private final Districts districts;
    private final People people;
    private final Classes classes;
    private final Sessions sessions;

    TestSchool(Districts districts, People people, Classes classes, Sessions sessions) {
        this.districts = districts;
        this.people = people;
        this.classes = classes;
        this.sessions = sessions;
    }

    /** A new district with one school. */
    public Place district() {
        DistrictId district = districts.newId();
        Actor system = Actor.system(district, "a test makes its district");
        SchoolId school = DistrictScope.within(district, () -> {
            districts.create(system, "Test district", District.Kind.REAL, "en");
            return districts.addSchool(system, "Test school", ZoneId.of("America/Denver"));
        });
        return new Place(system, school);
    }

    /** The cookie of somebody who signed in with all that their roles allow. */
    public Cookie signIn(Actor actor) {
        return signIn(actor, Session.Means.PASSWORD);
    }

    public Cookie signIn(Actor actor, Session.Means means) {
        return new Cookie(
                "foothold",
                sessions.start(actor.district(), actor.person(), means, actor.reach(), Duration.ofHours(1)));
    }

    /** A district and its school, in which a test acts. */
    public final class Place {
        private final Actor system;
        private final SchoolId school;

        private Place(Actor system, SchoolId school) {
            this.system = system;
            this.school = school;
        }

        public Actor system() {
            return system;
        }

        public SchoolId school() {
            return school;
        }

        /** Another school of the same district. */
        public Place anotherSchool() {
            return within(() ->
                    new Place(system, districts.addSchool(system, "Another school", ZoneId.of("America/Denver"))));
        }

        public <T> T within(Supplier<T> work) {
            return DistrictScope.within(system.district(), work);
        }

        public void run(Runnable work) {
            DistrictScope.run(system.district(), work);
        }

        public Actor person(String givenName, String familyName, Role role) {
            PersonId id = within(
                    () -> people.add(system, new NewPerson(givenName, familyName, null, null, null, role, school)));
            return new Actor(system.district(), id, Set.of(role), new Reach.Everything());
        }

        public Actor teacher(String name) {
            return person(name, "Teacher", Role.TEACHER);
        }

        public Actor student(String name) {
            return person(name, "Student", Role.STUDENT);
        }

        /** A class taught by the teacher and attended by the students. */
        public ClassId schoolClass(Actor teacher, Actor... students) {
            return within(() -> {
                ClassId id = classes.create(teacher, new NewClass(school, "Period 3 Math", "math", "6"));
                classes.enrol(
                        teacher,
                        id,
                        List.of(students).stream().map(Actor::person).toList(),
                        Role.STUDENT);
                return id;
            });
        }
    }
}

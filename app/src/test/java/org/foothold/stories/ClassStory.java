package org.foothold.stories;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.foothold.TestBrowser;
import org.foothold.TestSchool;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.Checks;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.schools.Classes;
import org.foothold.targets.TargetVersion;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens in a class, told in browsers: who is in it, and the lesson of today that its teacher makes by the doors. */
abstract class ClassStory {
    static final String GOAL = "I can compare";

    @Autowired
    TestBrowser browser;

    @Autowired
    TestSchool schools;

    @Autowired
    Classes classes;

    @Autowired
    Lessons lessons;

    @Autowired
    Checks checks;

    private final String[] names;
    TestSchool.Place place;
    Actor teacher;
    List<Actor> students;
    ClassId schoolClass;
    LocalDate today;

    /** A class of students of these names. */
    ClassStory(String... names) {
        this.names = names;
    }

    @BeforeEach
    void people() {
        place = schools.district();
        teacher = place.teacher("Tess");
        students = Stream.of(names).map(place::student).toList();
        schoolClass = place.schoolClass(teacher, students.toArray(Actor[]::new));
        today = place.within(() -> lessons.today(classes.get(teacher, schoolClass)));
    }

    /** Plans the lesson of today. */
    void plan(TargetVersion... targets) {
        place.run(() -> lessons.plan(teacher, schoolClass, today, new LessonPlan(GOAL, List.of(), List.of(targets))));
    }

    /** Another teacher of the class. */
    Actor colleague() {
        Actor cora = place.teacher("Cora");
        place.run(() -> classes.enrol(teacher, schoolClass, List.of(cora.person()), Role.TEACHER));
        return cora;
    }

    CheckId ask(NewCheck check) {
        return place.within(() -> checks.startNow(teacher, schoolClass, today, check))
                .id();
    }

    /** Where the lesson of today stands. */
    String lesson() {
        return "/classes/" + schoolClass + "/lessons/" + today;
    }
}

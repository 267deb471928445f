package org.foothold.lessons.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Dates;
import org.foothold.kernel.NotFound;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.schools.Classes;
import org.foothold.schools.SchoolClass;
import org.springframework.stereotype.Component;

/** Reads the dates in addresses. "today" is the lesson in which the class is: the open one, else that of the date. */
@Component
class Days {
    static final String TODAY = "today";

    private final Classes classes;
    private final Lessons lessons;

    Days(Classes classes, Lessons lessons) {
        this.classes = classes;
        this.lessons = lessons;
    }

    Day read(Actor actor, int number, String date) {
        SchoolClass schoolClass = classes.get(actor, new ClassId(number));
        return new Day(schoolClass, date.equals(TODAY) ? current(actor, schoolClass) : parse(date));
    }

    LocalDate today(SchoolClass schoolClass) {
        return lessons.today(schoolClass);
    }

    private LocalDate current(Actor actor, SchoolClass schoolClass) {
        return lessons.findCurrent(actor, schoolClass).map(Lesson::date).orElseGet(() -> lessons.today(schoolClass));
    }

    private static LocalDate parse(String date) {
        try {
            return Dates.read(date);
        } catch (DateTimeException e) {
            throw new NotFound("lesson");
        }
    }
}

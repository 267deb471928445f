package org.foothold.growth.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.foothold.growth.Growth;
import org.foothold.growth.TargetPicture;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.schools.Classes;
import org.foothold.schools.People;
import org.foothold.schools.Person;
import org.foothold.schools.SchoolClass;
import org.foothold.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the pages of this module show. */
@Component
class Reader {
    private final Growth growth;
    private final Lessons lessons;
    private final Classes classes;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    Reader(Growth growth, Lessons lessons, Classes classes, People people, Ids ids, Clock clock) {
        this.growth = growth;
        this.lessons = lessons;
        this.classes = classes;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    HomePage home(SignedIn who, Words words) {
        Actor actor = who.actor();
        List<SchoolClass> mine = classes.listMine(actor);
        Map<ClassId, Lesson> today = lessons.listToday(actor, mine);
        return new HomePage(
                people.get(actor, actor.person()).givenName(),
                mine.stream()
                        .map(each -> today(each, today.get(each.id()), words.language()))
                        .toList(),
                growth.listMine(actor).stream()
                        .map(picture -> new TargetReading(
                                        picture, words, days(words, zone(mine, picture.schoolClass())))
                                .summary("/me/targets/" + picture.target().id()))
                        .toList());
    }

    StudentPage student(Actor actor, ClassId schoolClass, PersonId student, Words words) {
        String address = "/classes/" + schoolClass + "/students/" + student + "/targets/";
        SchoolClass its = classes.get(actor, schoolClass);
        return new StudentPage(
                schoolClass.number(),
                its.name(),
                people.get(actor, student).name(),
                growth.list(actor, schoolClass, student).stream()
                        .map(picture -> new TargetReading(picture, words, days(words, its.timeZone()))
                                .summary(address + picture.target().id()))
                        .toList());
    }

    TargetReading reading(Actor actor, TargetPicture picture, Words words) {
        return new TargetReading(picture, words, days(words, zone(actor, picture.schoolClass())));
    }

    private Days days(Words words, ZoneId zone) {
        return new Days(words, zone, clock.instant());
    }

    private ZoneId zone(Actor actor, ClassId schoolClass) {
        return actor.is(Role.ADMINISTRATOR)
                ? classes.get(actor, schoolClass).timeZone()
                : zone(classes.listMine(actor), schoolClass);
    }

    /** The days of the class's school; of any of one's classes where this one was left. */
    private static ZoneId zone(List<SchoolClass> mine, ClassId schoolClass) {
        return mine.stream()
                .filter(each -> each.id().equals(schoolClass))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .map(SchoolClass::timeZone)
                .orElse(ZoneOffset.UTC);
    }

    TargetPage.Student named(Actor actor, PersonId person) {
        Person known = people.get(actor, person);
        return new TargetPage.Student(known.name(), known.givenName());
    }

    String newId() {
        return ids.next().toString();
    }

    private static HomePage.Today today(SchoolClass schoolClass, @Nullable Lesson lesson, String language) {
        return new HomePage.Today(
                schoolClass.id().number(),
                schoolClass.name(),
                lesson == null ? null : lesson.goalIn(language),
                lesson != null && lesson.isOpen());
    }
}

package org.foothold.lessons;

import java.util.List;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.LiveFeed;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.schools.Classes;
import org.springframework.stereotype.Component;

/** Which checks an actor reaches by way of a class, and how the class hears that one has changed. */
@Component
class CheckAccess {
    private final CheckStore checks;
    private final LessonStore lessons;
    private final Classes classes;
    private final LiveFeed feed;

    CheckAccess(CheckStore checks, LessonStore lessons, Classes classes, LiveFeed feed) {
        this.checks = checks;
        this.lessons = lessons;
        this.classes = classes;
        this.feed = feed;
    }

    void requireTeacher(Actor actor, ClassId schoolClass) {
        classes.requireTeacher(actor, schoolClass);
    }

    void requireMember(Actor actor, ClassId schoolClass) {
        classes.requireMember(actor, schoolClass);
    }

    Asked getForTeacher(Actor actor, ClassId schoolClass, CheckId id) {
        classes.requireTeacher(actor, schoolClass);
        return within(actor, schoolClass, checks.find(actor, id).orElseThrow(() -> new NotFound("check")));
    }

    /** The check in its lesson, if that is a lesson of the class. */
    Asked within(Actor actor, ClassId schoolClass, Check check) {
        return lessons.list(actor.district(), List.of(check.lesson())).stream()
                .filter(lesson -> lesson.schoolClass().equals(schoolClass))
                .findFirst()
                .map(lesson -> new Asked(check, lesson))
                .orElseThrow(() -> new NotFound("check"));
    }

    void tell(Actor actor, ClassId schoolClass) {
        feed.changed(actor, schoolClass, LiveFeed.Change.LESSON);
    }

    /** Of what was not asked yet students see nothing. */
    void tellTeachers(Actor actor, ClassId schoolClass) {
        feed.changed(actor, schoolClass, LiveFeed.Change.PICTURE);
    }
}

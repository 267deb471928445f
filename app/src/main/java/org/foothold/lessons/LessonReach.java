package org.foothold.lessons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.schools.Classes;
import org.foothold.schools.LessonDay;
import org.springframework.stereotype.Component;

/** Which lessons a sign-in opens. A class code and a name prove little: they open the lesson of the day and no other. */
@Component
class LessonReach {
    private final Classes classes;
    private final Clock clock;

    LessonReach(Classes classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    /** The lesson, which to a sign-in that does not open it is not there. */
    Lesson require(Actor actor, Lesson lesson) {
        if (!opens(actor, lesson)) {
            throw new NotFound("lesson");
        }
        return lesson;
    }

    /** Costs no query while the lesson is open. */
    boolean opens(Actor actor, Lesson lesson) {
        return actor.reachesHistory() || lesson.isOpen() || isOfToday(actor, lesson);
    }

    private boolean isOfToday(Actor actor, Lesson lesson) {
        ZoneId zone = classes.get(actor, lesson.schoolClass()).timeZone();
        Instant now = clock.instant();
        return lesson.date().equals(LocalDate.ofInstant(now, zone))
                || lesson.wasOpenAfter(LessonDay.of(now, zone).start());
    }
}

package org.foothold.lessons;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.schools.Classes;
import org.foothold.schools.EachDistrict;
import org.foothold.schools.LessonDay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what nobody closed: when the school's day is over its lessons are over, as if the teacher had closed them at
 * that moment. What somebody was typing stays a draft.
 */
@Component
class ForgottenLessons {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenLessons.class);
    private static final String WHY = "the school's day ended before anybody closed the lesson";

    private final EachDistrict districts;
    private final Lessons lessons;
    private final Classes classes;
    private final Clock clock;

    ForgottenLessons(EachDistrict districts, Lessons lessons, Classes classes, Clock clock) {
        this.districts = districts;
        this.lessons = lessons;
        this.classes = classes;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void close() {
        districts.run("close forgotten lessons", this::closeIn);
    }

    private void closeIn(DistrictId district) {
        Actor system = Actor.system(district, WHY);
        for (Lesson lesson : lessons.listOpen(system)) {
            try {
                closeIfOver(system, lesson);
            } catch (RuntimeException e) {
                LOG.error("Lesson {} could not be closed", lesson.id(), e);
            }
        }
    }

    private void closeIfOver(Actor system, Lesson lesson) {
        Instant opened = lesson.openedAt();
        if (opened == null) {
            return;
        }
        Instant end = LessonDay.of(
                        opened, classes.get(system, lesson.schoolClass()).timeZone())
                .end();
        if (!clock.instant().isBefore(end)) {
            lessons.close(system, lesson, end);
        }
    }
}

package org.foothold.lessons.web;

import java.time.LocalDate;
import java.util.List;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Noticing;
import org.jspecify.annotations.Nullable;

/**
 * The lessons of a class.
 *
 * @param waiting what was noticed and still waits for its next step
 * @param today where the list of a class begins to be planned
 * @param before the date before which older ones come, if there are any
 */
public record LessonsPage(
        Day today,
        String words,
        List<Noticing> waiting,
        List<Lesson> lessons,
        @Nullable LocalDate before) {
    public LessonsPage {
        waiting = List.copyOf(waiting);
        lessons = List.copyOf(lessons);
    }

    public Day day(Lesson lesson) {
        return new Day(today.schoolClass(), lesson.date());
    }
}

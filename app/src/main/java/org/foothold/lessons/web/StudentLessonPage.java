package org.foothold.lessons.web;

import java.util.List;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as one of its students sees it.
 *
 * @param me the key under which this device keeps what could not be sent yet
 * @param lesson null until the teacher opens it
 * @param now the task that runs, or ran last
 * @param restatement the goal in the student's own words
 * @param earlier tasks of this lesson before the one shown, newest first
 */
public record StudentLessonPage(
        Day day,
        PersonId me,
        @Nullable Lesson lesson,
        @Nullable StudentCheck now,
        @Nullable StudentCheck restatement,
        List<StudentCheck> earlier) {
    public StudentLessonPage {
        earlier = List.copyOf(earlier);
    }

    /** Names what is on the page, so that it is replaced when that changes and left alone while somebody types. */
    public String state() {
        String shown = now == null
                ? "nothing"
                : now.check().id() + "-" + now.check().state().name() + sentTo(now);
        return lesson == null ? "waiting" : lesson.state().name() + "-" + lesson.id() + "-" + shown;
    }

    /** After the stop the answer stands on the page, also one that arrives later; before, it stands in its form. */
    private static String sentTo(StudentCheck check) {
        return check.check().isRunning() || check.sent() == null
                ? ""
                : "-" + check.sent().id();
    }
}

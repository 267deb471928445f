package org.foothold.lessons.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.foothold.lessons.Lesson;

/** A lesson as programs see it; its date is its address within the class. */
record LessonJson(
        UUID id, LocalDate date, Lesson.State state, String goal, List<String> criteria, List<TargetJson> targets) {
    /** A learning target in the version that the lesson names. */
    record TargetJson(UUID id, int version) {}

    static LessonJson of(Lesson lesson) {
        return new LessonJson(
                lesson.id().value(),
                lesson.date(),
                lesson.state(),
                lesson.goal(),
                lesson.criteria(),
                lesson.targets().stream()
                        .map(target -> new TargetJson(target.id().value(), target.version()))
                        .toList());
    }
}

package org.foothold.lessons.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.PlanTranslation;
import org.jspecify.annotations.Nullable;

/** A lesson as programs see it; its date is its address within the class. */
record LessonJson(
        UUID id,
        LocalDate date,
        Lesson.State state,
        String goal,
        List<String> criteria,
        List<PlanJson.Target> targets,
        @Nullable TranslationJson translation) {
    /** Goal and criteria in a second language; what is empty is read as it was planned. */
    record TranslationJson(
            String language,
            @Nullable String goal,
            @Nullable List<String> criteria) {
        static @Nullable TranslationJson of(PlanTranslation said) {
            return said.language().isEmpty()
                    ? null
                    : new TranslationJson(said.language(), said.goal(), said.criteria());
        }

        PlanTranslation translation() {
            return new PlanTranslation(
                    language,
                    Objects.requireNonNullElse(goal, ""),
                    Objects.requireNonNullElse(criteria, List.<String>of()));
        }
    }

    static LessonJson of(Lesson lesson) {
        return new LessonJson(
                lesson.id().value(),
                lesson.date(),
                lesson.state(),
                lesson.goal(),
                lesson.criteria(),
                lesson.targets().stream().map(PlanJson.Target::of).toList(),
                TranslationJson.of(lesson.plan().translation()));
    }
}

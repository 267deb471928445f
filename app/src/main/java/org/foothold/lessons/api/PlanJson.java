package org.foothold.lessons.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.PlanTranslation;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The plan of a lesson as programs send it. */
record PlanJson(
        @Nullable String goal,
        @Nullable List<String> criteria,
        @Nullable List<Target> targets,
        LessonJson.@Nullable TranslationJson translation) {
    /** A learning target in one of its versions. */
    record Target(UUID id, int version) {
        static Target of(TargetVersion target) {
            return new Target(target.id().value(), target.version());
        }

        TargetVersion asked() {
            return new TargetVersion(new TargetId(id), version);
        }
    }

    LessonPlan plan() {
        try {
            return new LessonPlan(
                    Objects.requireNonNullElse(goal, ""),
                    Objects.requireNonNullElse(criteria, List.of()),
                    Objects.requireNonNullElse(targets, List.<Target>of()).stream()
                            .map(Target::asked)
                            .toList(),
                    translation == null ? PlanTranslation.NONE : translation.translation());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A plan has a goal of 1 to 500 characters, at most 12 criteria and at most 6 targets.",
                    e);
        }
    }
}

package org.foothold.lessons.web;

import java.time.Clock;
import java.time.Instant;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.DeviceTime;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.LessonDrafts;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Saves what is being typed. Only scripts call this; without one the browser keeps what stands in its fields. */
@Controller
class DraftPages {
    private final LessonDrafts drafts;
    private final Days days;
    private final Clock clock;

    DraftPages(LessonDrafts drafts, Days days, Clock clock) {
        this.drafts = drafts;
        this.days = days;
        this.clock = clock;
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}/draft")
    @Access(roles = Role.STUDENT, lessonOnly = true, scope = Access.Scope.CLASS)
    ResponseEntity<Void> ofAnswer(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable CheckId check,
            @RequestBody(required = false) @Nullable DraftForm draft) {
        return answer(drafts.saveAnswer(actor, new ClassId(schoolClass), check, typed(draft)));
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/draft")
    @Access(
            roles = {Role.TEACHER, Role.ADMINISTRATOR},
            scope = Access.Scope.CLASS)
    ResponseEntity<Void> ofPlan(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @RequestBody(required = false) @Nullable DraftForm draft) {
        Day day = days.read(actor, schoolClass, date);
        return answer(drafts.savePlan(actor, day.id(), day.date(), typed(draft)));
    }

    private LessonDrafts.Typed typed(@Nullable DraftForm draft) {
        Instant now = clock.instant();
        return draft == null
                ? new LessonDrafts.Typed("", "", DeviceTime.of(now))
                : new LessonDrafts.Typed(draft.name(), draft.text(), draft.at(now));
    }

    private static ResponseEntity<Void> answer(LessonDrafts.Saved saved) {
        return switch (saved) {
            case KEPT -> ResponseEntity.noContent().build();
            case OLDER -> ResponseEntity.status(HttpStatus.CONFLICT).build();
            case NOT_TAKEN -> ResponseEntity.unprocessableContent().build();
        };
    }
}

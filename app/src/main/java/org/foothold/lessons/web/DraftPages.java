package org.foothold.lessons.web;

import java.time.Clock;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Draft;
import org.foothold.evidence.DraftField;
import org.foothold.evidence.Drafts;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.Responses;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Saves what is being typed. Only scripts call this; without one the browser keeps what stands in its fields. */
@Controller
class DraftPages {
    private final Drafts drafts;
    private final Days days;
    private final Responses responses;
    private final Clock clock;

    DraftPages(Drafts drafts, Days days, Responses responses, Clock clock) {
        this.drafts = drafts;
        this.days = days;
        this.responses = responses;
        this.clock = clock;
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}/draft")
    @Access(roles = Role.STUDENT, lessonOnly = true, scope = Access.Scope.CLASS)
    ResponseEntity<Void> ofAnswer(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable CheckId check,
            @RequestBody(required = false) @Nullable DraftForm draft) {
        ClassId id = new ClassId(schoolClass);
        responses.get(actor, id, check);
        if (draft == null || !AnswerDrafts.FIELDS.contains(draft.name())) {
            return ResponseEntity.unprocessableContent().build();
        }
        return save(actor, DraftField.ofCheck(id, check, draft.name()), draft);
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
        if (draft == null || !PlanDrafts.FIELDS.contains(draft.name())) {
            return ResponseEntity.unprocessableContent().build();
        }
        return save(actor, PlanDrafts.field(day, draft.name()), draft);
    }

    private ResponseEntity<Void> save(Actor actor, DraftField field, DraftForm draft) {
        Draft.Saved saved = drafts.save(actor, field, draft.text(), draft.at(clock.instant()));
        return switch (saved) {
            case SAVED, OLDER_THAN_KEPT -> ResponseEntity.noContent().build();
            case TOO_LONG, NOT_TEXT -> ResponseEntity.unprocessableContent().build();
        };
    }
}

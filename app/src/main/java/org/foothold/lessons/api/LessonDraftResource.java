package org.foothold.lessons.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Draft;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.LessonDrafts;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the token's person is typing in a lesson and has not sent or saved: by field, and nobody else's. */
@RestController
class LessonDraftResource {
    private final LessonDrafts drafts;
    private final Clock clock;

    LessonDraftResource(LessonDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What was typed; without a time, now. What was typed later, here or elsewhere, stays and is a conflict. */
    record TypedJson(String words, @Nullable Instant typedAt) {
        static TypedJson of(Draft draft) {
            return new TypedJson(draft.words(), draft.typedAt());
        }
    }

    @GetMapping("/api/classes/{schoolClass}/checks/{check}/drafts")
    @Access(roles = Role.STUDENT, scope = Access.Scope.CLASS)
    Map<String, TypedJson> ofAnswer(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        return json(drafts.listAnswer(actor, new ClassId(schoolClass), new CheckId(check)));
    }

    /** The fields of an answer: {@code answer}, {@code reason}, {@code confidence}. */
    @PutMapping("/api/classes/{schoolClass}/checks/{check}/drafts/{field}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(roles = Role.STUDENT, scope = Access.Scope.CLASS)
    void saveAnswer(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID check,
            @PathVariable String field,
            @RequestBody TypedJson draft) {
        require(drafts.saveAnswer(actor, new ClassId(schoolClass), new CheckId(check), typed(field, draft)));
    }

    @GetMapping("/api/classes/{schoolClass}/lessons/{date}/drafts")
    @Access(
            roles = {Role.TEACHER, Role.ADMINISTRATOR},
            scope = Access.Scope.CLASS)
    Map<String, TypedJson> ofPlan(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        return json(drafts.listPlan(actor, new ClassId(schoolClass), date));
    }

    /**
     * The fields of a plan: {@code goal}, {@code criteria} one per line, {@code otherGoal} and {@code otherCriteria}
     * in the second language {@code otherLanguage}, {@code target} with commas between, {@code newTarget} and its
     * {@code newKind}.
     */
    @PutMapping("/api/classes/{schoolClass}/lessons/{date}/drafts/{field}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(
            roles = {Role.TEACHER, Role.ADMINISTRATOR},
            scope = Access.Scope.CLASS)
    void savePlan(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable LocalDate date,
            @PathVariable String field,
            @RequestBody TypedJson draft) {
        require(drafts.savePlan(actor, new ClassId(schoolClass), date, typed(field, draft)));
    }

    private LessonDrafts.Typed typed(String field, TypedJson draft) {
        @Nullable Instant at = draft.typedAt();
        return new LessonDrafts.Typed(field, draft.words(), DeviceTime.of(at == null ? clock.instant() : at));
    }

    private static Map<String, TypedJson> json(Map<String, Draft> typed) {
        Map<String, TypedJson> json = new TreeMap<>();
        typed.forEach((field, draft) -> json.put(field, TypedJson.of(draft)));
        return json;
    }

    private static void require(LessonDrafts.Saved saved) {
        switch (saved) {
            case KEPT -> {}
            case OLDER ->
                throw new ResponseStatusException(
                        HttpStatus.CONFLICT, "Something typed later is kept, or an answer was sent since.");
            case NOT_TAKEN ->
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "There is no such field, or this is no text or too long for it.");
        }
    }
}

package org.foothold.lessons.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Dates;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lessons of a class. The cursor of a list is the date of its last lesson; lessons before that date follow. */
@RestController
@RequestMapping("/api/classes/{schoolClass}/lessons")
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class LessonResource {
    private static final int MOST = 50;

    private final Lessons lessons;

    LessonResource(Lessons lessons) {
        this.lessons = lessons;
    }

    /** Where to. */
    record CopyJson(LocalDate to) {}

    /** Newest first, narrowed by words of goal and criteria. */
    @GetMapping
    Slice<LessonJson> list(
            Actor actor,
            @PathVariable int schoolClass,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LocalDate after) {
        List<Lesson> found =
                lessons.list(actor, new ClassId(schoolClass), words, after == null ? Dates.LAST : after, MOST);
        String next = found.size() < MOST ? null : found.getLast().date().toString();
        return new Slice<>(found.stream().map(LessonJson::of).toList(), next);
    }

    @GetMapping("/{date}")
    @Access(
            roles = {Role.STUDENT, Role.TEACHER, Role.ADMINISTRATOR},
            scope = Access.Scope.CLASS)
    LessonJson get(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        return LessonJson.of(lessons.get(actor, new ClassId(schoolClass), date));
    }

    /** Plans the lesson of that date, or changes the plan there is. */
    @PutMapping("/{date}")
    LessonJson plan(
            Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date, @RequestBody PlanJson plan) {
        return LessonJson.of(lessons.plan(actor, new ClassId(schoolClass), date, plan.plan()));
    }

    @PostMapping("/{date}/open")
    LessonJson open(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        return LessonJson.of(lessons.open(actor, new ClassId(schoolClass), date));
    }

    @PostMapping("/{date}/close")
    LessonJson close(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        return LessonJson.of(lessons.close(actor, new ClassId(schoolClass), date));
    }

    /** Plans a lesson like this one on another date, with its checks to be started anew. */
    @PostMapping("/{date}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    LessonJson copy(
            Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date, @RequestBody CopyJson copy) {
        return lessons.copy(actor, new ClassId(schoolClass), date, copy.to())
                .map(LessonJson::of)
                .orElseThrow(LessonResource::dateTaken);
    }

    /** Brings a lesson back that was taken out. */
    @PostMapping("/removed/{lesson}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @PathVariable int schoolClass, @PathVariable UUID lesson) {
        if (!lessons.restore(actor, new ClassId(schoolClass), new LessonId(lesson))) {
            throw dateTaken();
        }
    }

    private static ResponseStatusException dateTaken() {
        return new ResponseStatusException(HttpStatus.CONFLICT, "That date has a lesson already.");
    }

    /** Takes the lesson out of all lists; what was answered in it stays. */
    @DeleteMapping("/{date}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        lessons.remove(actor, new ClassId(schoolClass), date);
    }
}

package org.foothold.lessons.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.Noticing;
import org.foothold.lessons.NoticingId;
import org.foothold.lessons.Noticings;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notice, recognise, respond; for the teachers of the class. */
@RestController
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class NoticingResource {
    private final Noticings noticings;
    private final Lessons lessons;

    NoticingResource(Noticings noticings, Lessons lessons) {
        this.noticings = noticings;
        this.lessons = lessons;
    }

    /** A noticing that was written down. */
    record NotedJson(UUID id) {}

    /** What the class still waits for, newest first. */
    @GetMapping("/api/classes/{schoolClass}/noticings")
    Slice<NoticingJson> list(
            Actor actor, @PathVariable int schoolClass, @RequestParam(required = false) @Nullable UUID after) {
        Slice<Noticing> open =
                noticings.sliceOpen(actor, new ClassId(schoolClass), after == null ? null : new NoticingId(after));
        return open.map(NoticingJson::of);
    }

    /** What was noticed in a lesson, followed up or not, in order of time. */
    @GetMapping("/api/classes/{schoolClass}/lessons/{date}/noticings")
    List<NoticingJson> ofLesson(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        ClassId id = new ClassId(schoolClass);
        return noticings.list(actor, id, lessons.get(actor, id, date).id()).stream()
                .map(NoticingJson::of)
                .toList();
    }

    @PostMapping("/api/classes/{schoolClass}/noticings")
    @ResponseStatus(HttpStatus.CREATED)
    NotedJson note(Actor actor, @PathVariable int schoolClass, @RequestBody NewNoticingJson noticing) {
        NoticingId noted = noticings.note(actor, new ClassId(schoolClass), noticing.noticing());
        return new NotedJson(noted.value());
    }

    /** Says that the next step was taken. */
    @PostMapping("/api/classes/{schoolClass}/noticings/{noticing}/finish")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void finish(Actor actor, @PathVariable int schoolClass, @PathVariable UUID noticing) {
        noticings.finish(actor, new ClassId(schoolClass), new NoticingId(noticing));
    }

    /** Says that the next step was not taken after all. */
    @PostMapping("/api/classes/{schoolClass}/noticings/{noticing}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(Actor actor, @PathVariable int schoolClass, @PathVariable UUID noticing) {
        noticings.reopen(actor, new ClassId(schoolClass), new NoticingId(noticing));
    }

    @DeleteMapping("/api/classes/{schoolClass}/noticings/{noticing}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable int schoolClass, @PathVariable UUID noticing) {
        noticings.remove(actor, new ClassId(schoolClass), new NoticingId(noticing));
    }

    @PostMapping("/api/classes/{schoolClass}/noticings/{noticing}/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @PathVariable int schoolClass, @PathVariable UUID noticing) {
        noticings.restore(actor, new ClassId(schoolClass), new NoticingId(noticing));
    }
}

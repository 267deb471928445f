package org.foothold.lessons.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewNoticing;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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

    /** What was noticed in a group of answers, what it means and what comes next. */
    record NoticingJson(
            @Nullable UUID id,
            UUID check,
            String group,
            List<UUID> students,
            String noticed,
            @Nullable String means,
            @Nullable String nextStep) {
        static NoticingJson of(Noticing noticing) {
            NewNoticing content = noticing.content();
            return new NoticingJson(
                    noticing.id().value(),
                    content.check().value(),
                    content.group(),
                    content.students().stream().map(PersonId::value).toList(),
                    content.noticed(),
                    content.means(),
                    content.nextStep());
        }

        NewNoticing noticing() {
            try {
                return new NewNoticing(
                        new CheckId(check),
                        group,
                        students.stream().map(PersonId::new).toList(),
                        noticed,
                        means == null ? "" : means,
                        nextStep == null ? "" : nextStep);
            } catch (IllegalArgumentException e) {
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "A noticing says something in at most 1000 characters.", e);
            }
        }
    }

    /** A noticing that was written down. */
    record NotedJson(UUID id) {}

    /** What the class still waits for, newest first. */
    @GetMapping("/api/classes/{schoolClass}/noticings")
    List<NoticingJson> list(Actor actor, @PathVariable int schoolClass) {
        return noticings.listOpen(actor, new ClassId(schoolClass)).stream()
                .map(NoticingJson::of)
                .toList();
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
    NotedJson note(Actor actor, @PathVariable int schoolClass, @RequestBody NoticingJson noticing) {
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

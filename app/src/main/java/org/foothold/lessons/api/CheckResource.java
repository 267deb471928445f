package org.foothold.lessons.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Languages;
import org.foothold.kernel.Role;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.Lessons;
import org.foothold.shell.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Checks of a lesson, for its teachers. */
@RestController
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class CheckResource {
    private final Checks checks;
    private final Lessons lessons;
    private final Languages languages;

    CheckResource(Checks checks, Lessons lessons, Languages languages) {
        this.checks = checks;
        this.lessons = lessons;
        this.languages = languages;
    }

    @GetMapping("/api/classes/{schoolClass}/lessons/{date}/checks")
    List<CheckJson> list(Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date) {
        return checks.list(actor, lessons.get(actor, new ClassId(schoolClass), date)).stream()
                .map(CheckJson::of)
                .toList();
    }

    /** Adds a check to the end of the lesson, to be started later. */
    @PostMapping("/api/classes/{schoolClass}/lessons/{date}/checks")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CheckJson> prepare(
            Actor actor, @PathVariable int schoolClass, @PathVariable LocalDate date, @RequestBody NewCheckJson check) {
        ClassId id = new ClassId(schoolClass);
        CheckId made = checks.prepare(actor, id, date, check.check(languages.of("en")));
        return ResponseEntity.created(URI.create("/api/classes/" + id + "/checks/" + made))
                .body(CheckJson.of(checks.get(actor, id, made).check()));
    }

    @GetMapping("/api/classes/{schoolClass}/checks/{check}")
    CheckJson get(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        return CheckJson.of(
                checks.get(actor, new ClassId(schoolClass), new CheckId(check)).check());
    }

    /** Changes what a check asks; one that was started stays as it was asked, which is a conflict. */
    @PutMapping("/api/classes/{schoolClass}/checks/{check}")
    CheckJson revise(
            Actor actor, @PathVariable int schoolClass, @PathVariable UUID check, @RequestBody NewCheckJson asked) {
        if (!checks.revise(actor, new ClassId(schoolClass), new CheckId(check), asked.check(languages.of("en")))) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "It was started meanwhile and stays as it was asked.");
        }
        return get(actor, schoolClass, check);
    }

    /** Changes places with the check before it, if there is one. */
    @PostMapping("/api/classes/{schoolClass}/checks/{check}/up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveUp(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        checks.moveUp(actor, new ClassId(schoolClass), new CheckId(check));
    }

    /** Takes the check out of the lesson; what was answered to it stays. */
    @DeleteMapping("/api/classes/{schoolClass}/checks/{check}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        checks.remove(actor, new ClassId(schoolClass), new CheckId(check));
    }

    @PostMapping("/api/classes/{schoolClass}/checks/{check}/restore")
    CheckJson restore(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        checks.restore(actor, new ClassId(schoolClass), new CheckId(check));
        return get(actor, schoolClass, check);
    }

    /** Starts the check, or starts it again; what else runs in the lesson is stopped. */
    @PostMapping("/api/classes/{schoolClass}/checks/{check}/start")
    CheckJson start(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        Check started = checks.start(actor, new ClassId(schoolClass), new CheckId(check));
        return CheckJson.of(started);
    }

    /** Lets the room screen show what was answered. */
    @PutMapping("/api/classes/{schoolClass}/checks/{check}/room")
    CheckJson show(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        return CheckJson.of(checks.showInRoom(actor, new ClassId(schoolClass), new CheckId(check), true));
    }

    /** Hides from the room screen what was answered. */
    @DeleteMapping("/api/classes/{schoolClass}/checks/{check}/room")
    CheckJson hide(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        return CheckJson.of(checks.showInRoom(actor, new ClassId(schoolClass), new CheckId(check), false));
    }

    /** Stops what runs and starts the next prepared check; with {@code after}, only while that check runs or none. */
    @PostMapping("/api/classes/{schoolClass}/lessons/{date}/next")
    CheckJson next(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable LocalDate date,
            @RequestParam(required = false) @Nullable UUID after) {
        ClassId id = new ClassId(schoolClass);
        Optional<Check> next = after == null
                ? checks.next(actor, id, date)
                : checks.nextAfter(actor, id, date, Optional.of(new CheckId(after)));
        return next.map(CheckJson::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "No prepared check is left."));
    }

    @PostMapping("/api/classes/{schoolClass}/checks/{check}/stop")
    CheckJson stop(Actor actor, @PathVariable int schoolClass, @PathVariable UUID check) {
        return CheckJson.of(checks.stop(actor, new ClassId(schoolClass), new CheckId(check)));
    }
}

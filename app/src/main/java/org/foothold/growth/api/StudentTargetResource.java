package org.foothold.growth.api;

import java.util.UUID;
import org.foothold.growth.Growth;
import org.foothold.growth.NextSteps;
import org.foothold.growth.Views;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Languages;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.kernel.Slice;
import org.foothold.shell.Access;
import org.foothold.targets.TargetId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A student's targets as the teachers of the class see them. */
@RestController
@RequestMapping("/api/classes/{schoolClass}/students/{student}/targets")
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class StudentTargetResource {
    private final Growth growth;
    private final Views views;
    private final NextSteps steps;
    private final Languages languages;

    StudentTargetResource(Growth growth, Views views, NextSteps steps, Languages languages) {
        this.growth = growth;
        this.views = views;
        this.steps = steps;
        this.languages = languages;
    }

    /** Those of today's lesson first, then the ones with the newest evidence. */
    @GetMapping
    Slice<TargetStandingJson> list(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @RequestParam(required = false) @Nullable UUID after) {
        return TargetStandingJson.slice(
                growth.list(actor, new ClassId(schoolClass), new PersonId(student)), after, languages.of("en"));
    }

    @GetMapping("/{target}")
    TargetStandingJson get(
            Actor actor, @PathVariable int schoolClass, @PathVariable UUID student, @PathVariable UUID target) {
        return TargetStandingJson.of(
                growth.get(actor, new ClassId(schoolClass), new PersonId(student), new TargetId(target)),
                languages.of("en"));
    }

    /** Newest first. */
    @GetMapping("/{target}/evidence")
    Slice<PieceJson> evidence(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @PathVariable UUID target,
            @RequestParam(required = false) @Nullable UUID after) {
        return TargetStandingJson.evidence(
                growth.get(actor, new ClassId(schoolClass), new PersonId(student), new TargetId(target)),
                after,
                languages.of("en"));
    }

    @PostMapping("/{target}/views")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sayView(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @PathVariable UUID target,
            @RequestBody ViewJson view) {
        Kept.require(views.say(actor, new ClassId(schoolClass), new PersonId(student), view.view(target)));
    }

    @PostMapping("/{target}/next-steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suggestStep(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable UUID student,
            @PathVariable UUID target,
            @RequestBody MyTargetResource.WordsJson step) {
        steps.suggest(
                actor, new ClassId(schoolClass), new PersonId(student), new TargetId(target), Kept.words(step.words()));
    }
}

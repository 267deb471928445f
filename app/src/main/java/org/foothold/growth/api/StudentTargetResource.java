package org.foothold.growth.api;

import java.util.List;
import java.util.UUID;
import org.foothold.growth.Growth;
import org.foothold.growth.NextSteps;
import org.foothold.growth.Views;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.targets.TargetId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

    StudentTargetResource(Growth growth, Views views, NextSteps steps) {
        this.growth = growth;
        this.views = views;
        this.steps = steps;
    }

    @GetMapping
    List<TargetStandingJson> list(Actor actor, @PathVariable int schoolClass, @PathVariable UUID student) {
        return growth.list(actor, new ClassId(schoolClass), new PersonId(student)).stream()
                .map(TargetStandingJson::of)
                .toList();
    }

    @GetMapping("/{target}")
    TargetStandingJson get(
            Actor actor, @PathVariable int schoolClass, @PathVariable UUID student, @PathVariable UUID target) {
        return TargetStandingJson.of(
                growth.get(actor, new ClassId(schoolClass), new PersonId(student), new TargetId(target)));
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

package org.foothold.growth.api;

import java.util.UUID;
import org.foothold.growth.Growth;
import org.foothold.growth.NextStepId;
import org.foothold.growth.NextSteps;
import org.foothold.growth.Views;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Languages;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A student's own targets. */
@RestController
@Access(roles = Role.STUDENT)
class MyTargetResource {
    private final Growth growth;
    private final Views views;
    private final NextSteps steps;
    private final Languages languages;

    MyTargetResource(Growth growth, Views views, NextSteps steps, Languages languages) {
        this.growth = growth;
        this.views = views;
        this.steps = steps;
        this.languages = languages;
    }

    /** Something said in words. */
    record WordsJson(String words) {}

    /** Those of today's lessons first, then the ones with the newest evidence. */
    @GetMapping("/api/me/targets")
    Slice<TargetStandingJson> list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
        return TargetStandingJson.slice(growth.listMine(actor), after, languages.of("en"));
    }

    @GetMapping("/api/me/targets/{target}")
    TargetStandingJson get(Actor actor, @PathVariable UUID target) {
        return TargetStandingJson.of(growth.getMine(actor, new TargetId(target)), languages.of("en"));
    }

    /** Newest first. */
    @GetMapping("/api/me/targets/{target}/evidence")
    Slice<PieceJson> evidence(
            Actor actor, @PathVariable UUID target, @RequestParam(required = false) @Nullable UUID after) {
        return TargetStandingJson.evidence(growth.getMine(actor, new TargetId(target)), after, languages.of("en"));
    }

    @PostMapping("/api/me/targets/{target}/views")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sayView(Actor actor, @PathVariable UUID target, @RequestBody ViewJson view) {
        Kept.require(views.sayOwn(actor, classOf(actor, target), view.view(target)));
    }

    @PostMapping("/api/me/targets/{target}/next-steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chooseStep(Actor actor, @PathVariable UUID target, @RequestBody WordsJson step) {
        steps.choose(actor, classOf(actor, target), new TargetId(target), Kept.words(step.words()));
    }

    /** The next steps of one's own targets, chosen or suggested, newest first. */
    @GetMapping("/api/me/next-steps")
    Slice<NextStepJson> listSteps(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
        return NextStepJson.slice(steps.listMine(actor), after);
    }

    @PostMapping("/api/me/next-steps/{step}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void done(Actor actor, @PathVariable UUID step) {
        steps.setDone(actor, new NextStepId(step), true);
    }

    @PostMapping("/api/me/next-steps/{step}/not-done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notDone(Actor actor, @PathVariable UUID step) {
        steps.setDone(actor, new NextStepId(step), false);
    }

    private ClassId classOf(Actor actor, UUID target) {
        return growth.getMine(actor, new TargetId(target)).schoolClass();
    }
}

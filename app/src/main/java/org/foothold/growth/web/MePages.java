package org.foothold.growth.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.foothold.growth.Growth;
import org.foothold.growth.NextStepId;
import org.foothold.growth.NextSteps;
import org.foothold.growth.TargetPicture;
import org.foothold.growth.Views;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.shell.SignedIn;
import org.foothold.targets.TargetId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A student's own pages. */
@Controller
@Access(roles = Role.STUDENT)
class MePages {
    private final Growth growth;
    private final NextSteps steps;
    private final Views views;
    private final Reader reader;
    private final Pages pages;

    MePages(Growth growth, NextSteps steps, Views views, Reader reader, Pages pages) {
        this.growth = growth;
        this.steps = steps;
        this.views = views;
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping("/me")
    View home(SignedIn who, HttpServletRequest request) {
        return pages.show("growth/home", reader.home(who, pages.words(request)));
    }

    @GetMapping("/me/targets/{target}")
    View target(
            Actor actor,
            @PathVariable UUID target,
            @RequestParam(required = false) @Nullable UUID again,
            HttpServletRequest request) {
        TargetPicture picture = growth.getMine(actor, new TargetId(target));
        String address = "/me/targets/" + target;
        return pages.show(
                "growth/target",
                reader.reading(actor, picture, pages.words(request))
                        .page(
                                growth.course(picture),
                                address,
                                "/me",
                                null,
                                again == null ? reader.newId() : again.toString()));
    }

    @PostMapping("/me/targets/{target}/view")
    View sayView(Actor actor, @PathVariable UUID target, ViewForm form) {
        TargetId id = new TargetId(target);
        ClassId schoolClass = growth.getMine(actor, id).schoolClass();
        String back = "/me/targets/" + target;
        return form.view(id)
                .map(view -> Told.of(views.sayOwn(actor, schoolClass, view), view, back))
                .orElseGet(() -> Redirects.to(back, Flash.of("growth.warning.choose-a-level")));
    }

    @PostMapping("/me/targets/{target}/next-step")
    View chooseStep(Actor actor, @PathVariable UUID target, @RequestParam(defaultValue = "") String words) {
        TargetId id = new TargetId(target);
        String back = "/me/targets/" + target;
        if (words.isBlank() || words.length() > NextSteps.LONGEST) {
            return Redirects.to(back, Flash.of("growth.warning.say-a-step"));
        }
        steps.choose(actor, growth.getMine(actor, id).schoolClass(), id, words);
        return Redirects.to(back, Flash.of("growth.notice.step-kept"));
    }

    @PostMapping("/me/next-steps/{step}/done")
    View done(Actor actor, @PathVariable UUID step) {
        TargetId target = steps.setDone(actor, new NextStepId(step), true);
        return Redirects.to(
                "/me/targets/" + target,
                Flash.of("growth.notice.step-done").withUndo("/me/next-steps/" + step + "/not-done"));
    }

    @PostMapping("/me/next-steps/{step}/not-done")
    View notDone(Actor actor, @PathVariable UUID step) {
        return Redirects.to("/me/targets/" + steps.setDone(actor, new NextStepId(step), false));
    }
}

package org.foothold.lessons.web;

import java.util.List;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Ids;
import org.foothold.kernel.Role;
import org.foothold.lessons.Asked;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.targets.LearningTarget;
import org.foothold.tasks.TypedPrompt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Typing checks: on the spot to start at once, or to keep for later. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class CheckPages {
    private final Days days;
    private final Lessons lessons;
    private final Checks checks;
    private final PlanTargets targets;
    private final Pages pages;
    private final Ids ids;

    CheckPages(Days days, Lessons lessons, Checks checks, PlanTargets targets, Pages pages, Ids ids) {
        this.days = days;
        this.lessons = lessons;
        this.checks = checks;
        this.targets = targets;
        this.pages = pages;
        this.ids = ids;
    }

    @GetMapping("/classes/{schoolClass}/lessons/{date}/checks")
    View fresh(Actor actor, @PathVariable int schoolClass, @PathVariable String date) {
        Day day = days.read(actor, schoolClass, date);
        return pages.show("lessons/check", page(actor, day, null, CheckForm.empty(ids.next()), ""));
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/checks")
    View add(Actor actor, @PathVariable int schoolClass, @PathVariable String date, @ModelAttribute CheckForm form) {
        Day day = days.read(actor, schoolClass, date);
        return switch (form.read()) {
            case TypedPrompt.Refused(String key) -> pages.show(422, "lessons/check", page(actor, day, null, form, key));
            case TypedPrompt.Ready ready -> add(actor, day, form, ready);
        };
    }

    private View add(Actor actor, Day day, CheckForm form, TypedPrompt.Ready ready) {
        CheckId id = form.newId().orElseGet(() -> new CheckId(ids.next()));
        NewCheck check = form.check(ready.prompt());
        if (form.startsNow()) {
            checks.startNow(actor, day.id(), day.date(), id, check);
            return Redirects.to(day.address() + "/live");
        }
        CheckId prepared = checks.prepare(actor, day.id(), day.date(), id, check);
        String undo = day.checks() + "/" + prepared + "/remove";
        return Redirects.to(
                day.address() + "#checks", Flash.of("lessons.notice.prepared").withUndo(undo));
    }

    @GetMapping("/classes/{schoolClass}/checks/{check}")
    View edit(Actor actor, @PathVariable int schoolClass, @PathVariable CheckId check) {
        Asked asked = checks.get(actor, new ClassId(schoolClass), check);
        Day day = day(actor, asked);
        return asked.check().state() == Check.State.READY
                ? pages.show("lessons/check", page(actor, day, check, CheckForm.of(asked.check()), ""))
                : Redirects.to(day.address() + "/live?check=" + check);
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}")
    View change(
            Actor actor, @PathVariable int schoolClass, @PathVariable CheckId check, @ModelAttribute CheckForm form) {
        Asked asked = checks.get(actor, new ClassId(schoolClass), check);
        Day day = day(actor, asked);
        return switch (form.read()) {
            case TypedPrompt.Refused(String key) ->
                pages.show(422, "lessons/check", page(actor, day, check, form, key));
            case TypedPrompt.Ready ready -> change(actor, day, check, form, ready);
        };
    }

    private View change(Actor actor, Day day, CheckId check, CheckForm form, TypedPrompt.Ready ready) {
        if (!checks.revise(actor, day.id(), check, form.check(ready.prompt()))) {
            return pages.show(409, "lessons/check", page(actor, day, null, form, "lessons.check.asked-already"));
        }
        if (form.startsNow()) {
            checks.start(actor, day.id(), check);
            return Redirects.to(day.address() + "/live");
        }
        return Redirects.to(day.address() + "#checks", Flash.of("lessons.notice.prepared"));
    }

    private Day day(Actor actor, Asked asked) {
        return days.read(
                actor,
                asked.lesson().schoolClass().number(),
                asked.lesson().date().toString());
    }

    private CheckPage page(Actor actor, Day day, @Nullable CheckId check, CheckForm form, String wrong) {
        List<LearningTarget> its = targets.of(actor, lessons.get(actor, day.id(), day.date()));
        return new CheckPage(day, check, form, wrong, its);
    }
}

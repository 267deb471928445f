package org.foothold.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Languages;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.Noticing;
import org.foothold.lessons.Noticings;
import org.foothold.lessons.Plans;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.targets.TargetVersion;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows and saves the plan of a lesson. */
@Component
class PlanPages {
    private final Lessons lessons;
    private final Plans plans;
    private final Checks checks;
    private final Noticings noticings;
    private final PlanTargets targets;
    private final PlanDrafts drafts;
    private final Languages languages;
    private final Pages pages;

    PlanPages(
            Lessons lessons,
            Plans plans,
            Checks checks,
            Noticings noticings,
            PlanTargets targets,
            PlanDrafts drafts,
            Languages languages,
            Pages pages) {
        this.lessons = lessons;
        this.plans = plans;
        this.checks = checks;
        this.noticings = noticings;
        this.targets = targets;
        this.drafts = drafts;
        this.languages = languages;
        this.pages = pages;
    }

    View show(Actor actor, Day day) {
        Optional<Lesson> lesson = lessons.find(actor, day.id(), day.date());
        PlanForm saved = lesson.map(PlanForm::of).orElse(PlanForm.EMPTY);
        PlanForm typed = drafts.over(actor, day, saved);
        String aside = lesson.isEmpty() || typed.plansTheSameAs(saved) ? "" : "lessons.plan.unsaved";
        return pages.show("lessons/lesson", page(actor, day, lesson, typed, aside, Map.of()));
    }

    /**
     * Puts no plan in the place of one that its writer has not seen.
     *
     * @param open whether the lesson begins at once, which it does only if its plan was taken
     */
    View save(Actor actor, Day day, PlanForm form, boolean open, HttpServletRequest request) {
        Optional<Lesson> lesson = lessons.find(actor, day.id(), day.date());
        Map<String, String> wrongs = form.wrongs();
        if (form.isTranslated() && !languages.speaks(form.otherLanguage() == null ? "" : form.otherLanguage())) {
            wrongs.put("otherLanguage", "lessons.plan.other.unknown");
        }
        if (!wrongs.isEmpty()) {
            return pages.show(422, "lessons/lesson", page(actor, day, lesson, form, "", wrongs));
        }
        Plans.Typed typed = new Plans.Typed(
                form.plan(targets.chosen(actor, form)), PlanTargets.made(form, pages.words(request)), form.seen());
        return switch (plans.save(actor, day.id(), day.date(), typed)) {
            case Plans.Saved its when open -> open(actor, day);
            case Plans.Saved its -> Redirects.to(day.address(), Flash.of("lessons.notice.planned"));
            case Plans.Changed(Lesson by) -> changed(actor, day, by, form);
        };
    }

    private View changed(Actor actor, Day day, Lesson by, PlanForm form) {
        PlanForm over = form.over(PlanForm.of(by));
        return pages.show(
                409, "lessons/lesson", page(actor, day, Optional.of(by), over, "lessons.plan.changed", Map.of()));
    }

    View open(Actor actor, Day day) {
        lessons.open(actor, day.id(), day.date());
        return Redirects.to(day.address() + "/live");
    }

    private LessonPage page(
            Actor actor, Day day, Optional<Lesson> lesson, PlanForm form, String aside, Map<String, String> wrongs) {
        List<TargetVersion> planned = form.targets().stream()
                .flatMap(each -> PlanTargets.read(each).stream())
                .toList();
        List<Check> asked = lesson.map(each -> checks.list(actor, each)).orElse(List.of());
        List<Noticing> noticed =
                lesson.map(each -> noticings.list(actor, day.id(), each.id())).orElse(List.of());
        boolean today = day.date().equals(lessons.today(day.schoolClass()));
        return new LessonPage(
                day, today, lesson.orElse(null), form, aside, wrongs, targets.offer(actor, planned), asked, noticed);
    }
}

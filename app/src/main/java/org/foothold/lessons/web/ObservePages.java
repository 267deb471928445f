package org.foothold.lessons.web;

import java.util.List;
import java.util.Optional;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Receipt;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.lessons.NewObservation;
import org.foothold.lessons.Observations;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Noting what was seen in two taps: the student, then what was seen. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class ObservePages {
    private final Observing observing;
    private final Observations observations;
    private final Pages pages;

    ObservePages(Observing observing, Observations observations, Pages pages) {
        this.observing = observing;
        this.observations = observations;
        this.pages = pages;
    }

    @GetMapping("/classes/{schoolClass}/observations")
    View show(
            Actor actor,
            @PathVariable int schoolClass,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(required = false) @Nullable PersonId student,
            @RequestParam(required = false) @Nullable FactId again) {
        Optional<Observing.Again> same =
                student == null || again == null ? Optional.empty() : Optional.of(new Observing.Again(student, again));
        return pages.show("lessons/observe", observing.page(actor, schoolClass, target, same));
    }

    @PostMapping("/classes/{schoolClass}/observations")
    View note(Actor actor, @PathVariable int schoolClass, @ModelAttribute ObserveForm form) {
        String back = "/classes/" + schoolClass + "/observations";
        if (form.isTooLong()) {
            return pages.show(422, "lessons/wordsBack", WordsBackPage.tooLong(back, List.of(form.text())));
        }
        NewObservation seen = form.read();
        Receipt receipt = observations.note(actor, new ClassId(schoolClass), seen);
        String onTarget = back + "?target=" + PlanForm.name(seen.target());
        return receipt.isKept()
                ? Redirects.to(
                        onTarget,
                        Flash.of("lessons.notice.observed")
                                .withUndo(back + "/" + seen.student() + "/" + seen.id() + "/take-back"))
                : Redirects.to(onTarget + again(receipt, seen), Flash.of("lessons.warning.not-kept"));
    }

    /** What nobody waited for any more may yet be kept: sent again under its id it is the same fact. */
    static String again(Receipt receipt, NewObservation seen) {
        return receipt instanceof Receipt.Unavailable ? "&student=" + seen.student() + "&again=" + seen.id() : "";
    }

    @PostMapping("/classes/{schoolClass}/observations/{student}/{fact}/take-back")
    View takeBack(
            Actor actor, @PathVariable int schoolClass, @PathVariable PersonId student, @PathVariable FactId fact) {
        Receipt receipt = observations.takeBack(actor, new ClassId(schoolClass), student, fact);
        return Redirects.to(
                "/classes/" + schoolClass + "/observations",
                Flash.of(receipt.isKept() ? "lessons.notice.taken-back" : "lessons.warning.not-kept"));
    }
}

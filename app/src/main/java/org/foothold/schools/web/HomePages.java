package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.foothold.schools.DemoSchool;
import org.foothold.schools.FirstRun;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Place;
import org.foothold.shell.Redirects;
import org.foothold.shell.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The address that everybody types: leads each to where their day begins. */
@Controller
class HomePages {
    private final Pages pages;
    private final FirstRun firstRun;
    private final Optional<DemoSchool> demo;

    HomePages(Pages pages, FirstRun firstRun, Optional<DemoSchool> demo) {
        this.pages = pages;
        this.firstRun = firstRun;
        this.demo = demo;
    }

    @GetMapping("/")
    @Access(anyone = true)
    View home(HttpServletRequest request) {
        Optional<SignedIn> who = SignedIn.of(request);
        if (who.isPresent()) {
            Actor actor = who.get().actor();
            return homeOf(actor).map(Redirects::to).orElseGet(() -> pages.show("schools/arrived", arrived(who.get())));
        }
        return firstRun.isNeeded()
                ? Redirects.to("/welcome")
                : pages.show(
                        "schools/front",
                        new FrontPage(
                                Form.with("code", ""),
                                demo.filter(DemoSchool::isOffered).isPresent()));
    }

    /** Where the day of these people begins; empty for who has no page of their own yet. */
    private static Optional<String> homeOf(Actor actor) {
        if (actor.reach() instanceof Reach.LessonOnly only) {
            return Optional.of("/classes/" + only.schoolClass() + "/lessons/today");
        }
        if (actor.is(Role.TEACHER)) {
            return Optional.of("/today");
        }
        if (actor.is(Role.STUDENT)) {
            return Optional.of("/me");
        }
        return actor.is(Role.ADMINISTRATOR) ? Optional.of("/people") : Optional.empty();
    }

    private static ArrivedPage arrived(SignedIn who) {
        return new ArrivedPage(who.name(), who.actor().roles().isEmpty(), Place.readsStandards(who.actor()));
    }
}

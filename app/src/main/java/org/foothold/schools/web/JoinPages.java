package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.foothold.kernel.PersonId;
import org.foothold.schools.JoinList;
import org.foothold.schools.Joins;
import org.foothold.schools.SignIn;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.foothold.shell.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Students come in by class code and choose their name. */
@Controller
@Access(anyone = true)
class JoinPages {
    private final Pages pages;
    private final Joins joins;
    private final JoinViews views;
    private final Entrance entrance;

    JoinPages(Pages pages, Joins joins, JoinViews views, Entrance entrance) {
        this.pages = pages;
        this.joins = joins;
        this.views = views;
        this.entrance = entrance;
    }

    @GetMapping("/join")
    View ask() {
        return pages.show("schools/join", new JoinPage(Form.with("code", "")));
    }

    @PostMapping("/join")
    View read(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return switch (joins.find(code, Sender.of(request))) {
            case JoinList.Open open ->
                Redirects.to("/join/" + open.schoolClass().code());
            case JoinList.Refused(SignIn.Reason reason) -> views.code(code, reason);
        };
    }

    @GetMapping("/join/{code}")
    View names(@PathVariable String code, HttpServletRequest request) {
        return views.names(code, Sender.of(request), null);
    }

    @PostMapping("/join/{code}")
    View join(
            @PathVariable String code,
            @RequestParam UUID person,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isAlreadyHere(request, new PersonId(person))) {
            return Redirects.to("/");
        }
        String from = Sender.of(request);
        return switch (joins.join(code, new PersonId(person), from)) {
            case SignIn.Started started -> entrance.enterAsStudent(started, request, response);
            case SignIn.Refused(SignIn.Reason reason) -> views.after(reason, code, from);
        };
    }

    /** Who goes back and chooses their own name again has it already. */
    private static boolean isAlreadyHere(HttpServletRequest request, PersonId person) {
        return SignedIn.of(request)
                .filter(who -> who.actor().person().equals(person))
                .isPresent();
    }
}

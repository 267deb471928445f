package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.foothold.schools.LinkSight;
import org.foothold.schools.LinkSignIns;
import org.foothold.schools.PasswordRule;
import org.foothold.schools.SignIn;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Where a one-time link leads. Looking at it changes nothing; the button sets the password and signs in. */
@Controller
@Access(anyone = true)
class LinkPages {
    private final Pages pages;
    private final LinkSignIns links;
    private final Entrance entrance;

    LinkPages(Pages pages, LinkSignIns links, Entrance entrance) {
        this.pages = pages;
        this.links = links;
        this.entrance = entrance;
    }

    @GetMapping("/links/{token}")
    View ask(@PathVariable String token, HttpServletRequest request) {
        return ask(200, token, Form.with(Map.of()), request);
    }

    @PostMapping("/links/{token}")
    View use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(request);
        form.refuse("password", PasswordRule.problem(form.secret("password")));
        if (!form.isGood()) {
            return ask(422, token, form, request);
        }
        return switch (links.use(token, form.secret("password"), Sender.of(request))) {
            case SignIn.Started started -> entrance.enter(started, "/", request, response);
            case SignIn.Refused(SignIn.Reason reason) -> refused(reason);
        };
    }

    private View ask(int status, String token, Form form, HttpServletRequest request) {
        return switch (links.find(token, Sender.of(request))) {
            case LinkSight.Holds(String name, String email) ->
                pages.show(status, "schools/link", new LinkPage("/links/" + token, name, email, form));
            case LinkSight.Refused(SignIn.Reason reason) -> refused(reason);
        };
    }

    private View refused(SignIn.Reason reason) {
        return pages.show(404, "schools/refused", new RefusedPage(reason));
    }
}

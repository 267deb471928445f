package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.Presence;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A student who came in by class code asks for the teacher's nod. */
@Controller
@Access(roles = Role.STUDENT, lessonOnly = true)
class NodPages {
    private final Pages pages;
    private final Presence presence;

    NodPages(Pages pages, Presence presence) {
        this.pages = pages;
        this.presence = presence;
    }

    @GetMapping("/me/nod")
    View show(Actor actor, HttpServletRequest request) {
        if (actor.reachesHistory()) {
            return home(request);
        }
        Optional<String> token = SessionCookie.read(request);
        boolean asked = token.isPresent() && presence.hasAskedForNod(actor, token.get());
        return pages.showPart("schools/nod", "schools/nodPart", new NodPage(asked));
    }

    /** Leads the whole page on, also when only its part was asked for. */
    private static View home(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null
                ? Redirects.to("/")
                : (model, asked, answer) -> answer.setHeader("HX-Redirect", "/");
    }

    @PostMapping("/me/nod")
    View ask(Actor actor, HttpServletRequest request) {
        SessionCookie.read(request).ifPresent(token -> presence.askForNod(actor, token));
        return Redirects.to("/me/nod");
    }
}

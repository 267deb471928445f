package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.foothold.kernel.PersonId;
import org.foothold.schools.DemoSignIns;
import org.foothold.schools.SignIn;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Lets a visitor step into the shoes of somebody of the demo school. */
@Controller
class DemoSignInPages {
    private final DemoSignIns signIns;
    private final Entrance entrance;

    DemoSignInPages(DemoSignIns signIns, Entrance entrance) {
        this.signIns = signIns;
        this.entrance = entrance;
    }

    @PostMapping("/demo/enter")
    @Access(anyone = true)
    View enter(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIns.enter(new PersonId(person), Sender.of(request))) {
            case SignIn.Started started -> entrance.enter(started, "/", request, response);
            case SignIn.Refused refused -> Redirects.to("/demo", Flash.of("schools.warning.demo-too-often"));
        };
    }
}

package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.foothold.shell.Access;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
@Access(anyone = true)
class SignOutPages {
    private final Entrance entrance;

    SignOutPages(Entrance entrance) {
        this.entrance = entrance;
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        entrance.leave(request);
        SessionCookie.clear(request, response);
        return Redirects.to("/");
    }
}

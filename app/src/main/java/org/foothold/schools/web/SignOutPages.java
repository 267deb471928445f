package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.foothold.schools.Sessions;
import org.foothold.shell.Access;
import org.foothold.shell.Redirects;
import org.foothold.shell.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
@Access(anyone = true)
class SignOutPages {
    private final Sessions sessions;

    SignOutPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request)
                .ifPresent(token -> SignedIn.of(request).ifPresent(signedIn -> sessions.end(signedIn.actor(), token)));
        SessionCookie.clear(request, response);
        return Redirects.to("/");
    }
}

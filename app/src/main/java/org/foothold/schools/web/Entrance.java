package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.foothold.schools.Device;
import org.foothold.schools.Sessions;
import org.foothold.schools.SignIn;
import org.foothold.shell.Redirects;
import org.foothold.shell.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Lets somebody in: ends the session that this browser had, hands over the new one, leads on. */
@Component
class Entrance {
    private final Sessions sessions;

    Entrance(Sessions sessions) {
        this.sessions = sessions;
    }

    View enter(SignIn.Started started, String to, HttpServletRequest request, HttpServletResponse response) {
        LastDoor.remember(request, response, false);
        letIn(started, request, response);
        return Redirects.to(to);
    }

    View enterAsStudent(SignIn.Started started, HttpServletRequest request, HttpServletResponse response) {
        LastDoor.remember(request, response, true);
        letIn(started, request, response);
        return Redirects.to("/");
    }

    private void letIn(SignIn.Started started, HttpServletRequest request, HttpServletResponse response) {
        leave(request);
        Device.of(request.getHeader(HttpHeaders.USER_AGENT))
                .ifPresent(device -> sessions.noteDevice(started.token(), device));
        SessionCookie.write(request, response, started.token(), started.keeps());
    }

    /** Ends this browser's session, if it has one. */
    void leave(HttpServletRequest request) {
        SessionCookie.read(request)
                .ifPresent(token -> SignedIn.of(request).ifPresent(who -> sessions.end(who.actor(), token)));
    }
}

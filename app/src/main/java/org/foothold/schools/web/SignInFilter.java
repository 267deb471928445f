package org.foothold.schools.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.foothold.schools.Session;
import org.foothold.schools.Sessions;
import org.foothold.shell.Api;
import org.foothold.shell.SignedIn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who is signed in and enters their district for the rest of the request. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SignInFilter extends OncePerRequestFilter {
    private final Sessions sessions;

    SignInFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/") || Api.isAskedBy(request);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Session> session = SessionCookie.read(request).flatMap(sessions::find);
        if (session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        InDistrict.continueAs(enter(session.get()), request, response, chain);
    }

    private static SignedIn enter(Session session) {
        return new SignedIn(
                session.actor(),
                session.displayName(),
                session.isLessonOnly(),
                session.means() == Session.Means.DEMO,
                session.language(),
                session.name());
    }
}

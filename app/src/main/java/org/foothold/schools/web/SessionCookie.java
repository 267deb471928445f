package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.foothold.shell.OwnCookie;

/** The cookie that carries a session's token. */
final class SessionCookie {
    private static final OwnCookie COOKIE = OwnCookie.named("foothold");

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return COOKIE.read(request);
    }

    /** @param lasts how long the browser keeps it; zero: until the browser is closed */
    static void write(HttpServletRequest request, HttpServletResponse response, String token, Duration lasts) {
        if (lasts.isZero()) {
            COOKIE.write(request, response, token);
        } else {
            COOKIE.write(request, response, token, lasts);
        }
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.clear(request, response);
    }
}

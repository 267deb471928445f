package org.foothold.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.foothold.shell.OwnCookie;

/** Whether this browser shows the names of students, kept until it is closed. */
final class NamesCookie {
    private static final OwnCookie COOKIE = OwnCookie.named("names");
    private static final String HIDDEN = "hidden";

    private NamesCookie() {}

    static boolean isHidden(HttpServletRequest request) {
        return COOKIE.read(request).filter(HIDDEN::equals).isPresent();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, boolean hidden) {
        COOKIE.write(request, response, hidden ? HIDDEN : "shown");
    }
}

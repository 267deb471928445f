package org.foothold.lessons.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Whether this browser shows the names of students, kept until it is closed. */
final class NamesCookie {
    private static final String NAME = "names";
    private static final String HIDDEN = "hidden";

    private NamesCookie() {}

    static boolean isHidden(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && cookie.getValue().equals(HIDDEN);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, boolean hidden) {
        ResponseCookie cookie = ResponseCookie.from(NAME, hidden ? HIDDEN : "shown")
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

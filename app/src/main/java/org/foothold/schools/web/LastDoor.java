package org.foothold.schools.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Whether a student came in last on this device: when that has ended, a child should not be asked for a password. */
final class LastDoor {
    private static final String COOKIE = "door";
    private static final String OF_STUDENTS = "class";
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);

    private LastDoor() {}

    static boolean isOfStudents(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().equals(OF_STUDENTS);
    }

    static void remember(HttpServletRequest request, HttpServletResponse response, boolean ofStudents) {
        if (isOfStudents(request) != ofStudents) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, ofStudents ? OF_STUDENTS : "")
                    .path("/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(ofStudents ? HALF_A_YEAR : Duration.ZERO)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}

package org.foothold.schools.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Carries the secret of a card from its code to the button that signs in. */
final class CardCookie {
    private static final String NAME = "card";
    private static final Duration WHILE_ONE_LOOKS = Duration.ofMinutes(5);

    private CardCookie() {}

    /** The secret, or nothing that any card has. */
    static String read(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        send(request, response, token, WHILE_ONE_LOOKS);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String token, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, token)
                .path("/card")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

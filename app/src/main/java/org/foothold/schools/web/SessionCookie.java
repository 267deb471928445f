package org.foothold.schools.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session's token. Over https it is bound to this host by its name. */
final class SessionCookie {
    private static final String PLAIN = "foothold";
    private static final String BOUND = "__Host-foothold";

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        String name = name(request);
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** @param lasts how long the browser keeps it; zero: until the browser is closed */
    static void write(HttpServletRequest request, HttpServletResponse response, String token, Duration lasts) {
        send(request, response, token, lasts.isZero() ? Duration.ofSeconds(-1) : lasts);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String token, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name(request), token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? BOUND : PLAIN;
    }
}

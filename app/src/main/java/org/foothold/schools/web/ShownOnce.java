package org.foothold.schools.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.View;
import org.springframework.web.util.WebUtils;

/**
 * A secret on its way from where it was made to the page that shows it: in a cookie of this browser for that address alone,
 * for a minute and gone once it was read. So a page that is loaded again neither makes a new secret nor shows the old one.
 */
final class ShownOnce {
    private static final String COOKIE = "once";
    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private ShownOnce() {}

    /** Leads to the page at the address, which takes the secret. */
    static View lead(String address, String secret, HttpServletRequest request, HttpServletResponse response) {
        send(address, secret, HOLDS, request, response);
        return Redirects.to(address);
    }

    /** The secret, the first time that the page is asked for. */
    static Optional<String> take(String address, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        send(address, "", Duration.ZERO, request, response);
        return Optional.of(cookie.getValue())
                .filter(secret -> SECRET.matcher(secret).matches());
    }

    private static void send(
            String address, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        String cookie = ResponseCookie.from(COOKIE, value)
                .path(address)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(age)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}

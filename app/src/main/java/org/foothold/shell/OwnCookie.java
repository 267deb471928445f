package org.foothold.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie whose value we act upon. Over https its name binds it to this host, so that no neighbour sets one for us;
 * browsers take such a name for the whole of a host only.
 *
 * @param path where the browser sends it over plain http
 */
public record OwnCookie(String name, String path, String sameSite) {
    private static final String BOUND = "__Host-";
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    public static OwnCookie named(String name) {
        return new OwnCookie(name, "/", "Lax");
    }

    /** The same for a part of the host alone, where no name binds it. */
    public OwnCookie at(String path) {
        return new OwnCookie(name, path, sameSite);
    }

    /** The same, which does not come along from elsewhere, not even with a link. */
    public OwnCookie strict() {
        return new OwnCookie(name, path, "Strict");
    }

    public Optional<String> read(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name(request));
        return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
    }

    public void write(HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        ResponseCookie cookie = ResponseCookie.from(name(request), value)
                .path(request.isSecure() ? "/" : path)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(sameSite)
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The same until the browser is closed. */
    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        write(request, response, value, UNTIL_CLOSED);
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    /** Whether a {@code Set-Cookie} header sets it, by whichever name. */
    boolean isSetBy(String header) {
        return header.startsWith(name + "=") || header.startsWith(BOUND + name + "=");
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? BOUND + name : name;
    }
}

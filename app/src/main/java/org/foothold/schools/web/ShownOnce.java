package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foothold.shell.OwnCookie;
import org.foothold.shell.Redirects;
import org.springframework.web.servlet.View;

/**
 * A secret on its way from where it was made to the page that shows it: in a cookie of this browser that says for which
 * page, for a minute and gone once it was read. So a page that is loaded again neither makes a new secret nor shows the old
 * one; and nobody's page shows another's as if it had just been made here.
 */
final class ShownOnce {
    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final String BETWEEN = "|";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private ShownOnce() {}

    /** Leads to the page at the address, which takes the secret. */
    static View lead(String address, String secret, HttpServletRequest request, HttpServletResponse response) {
        cookie(address).write(request, response, address + BETWEEN + secret, HOLDS);
        return Redirects.to(address);
    }

    /** The secret, the first time that the page is asked for. */
    static Optional<String> take(String address, HttpServletRequest request, HttpServletResponse response) {
        String before = address + BETWEEN;
        Optional<String> its = cookie(address).read(request).filter(value -> value.startsWith(before));
        its.ifPresent(value -> cookie(address).clear(request, response));
        return its.map(value -> value.substring(before.length()))
                .filter(secret -> SECRET.matcher(secret).matches());
    }

    private static OwnCookie cookie(String address) {
        return OwnCookie.named("once").at(address).strict();
    }
}

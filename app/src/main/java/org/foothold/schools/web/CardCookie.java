package org.foothold.schools.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.foothold.shell.OwnCookie;

/**
 * Carries the secret of a card from its code to the button that signs in. Whoever could set it would have a child come in
 * by a card of theirs, and read what the child writes there.
 */
final class CardCookie {
    private static final OwnCookie COOKIE = OwnCookie.named("card").at("/card");
    private static final Duration WHILE_ONE_LOOKS = Duration.ofMinutes(5);

    private CardCookie() {}

    /** The secret, or nothing that any card has. */
    static String read(HttpServletRequest request) {
        return COOKIE.read(request).orElse("");
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        COOKIE.write(request, response, token, WHILE_ONE_LOOKS);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.clear(request, response);
    }
}

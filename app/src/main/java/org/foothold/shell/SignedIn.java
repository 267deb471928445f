package org.foothold.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.foothold.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in on this request, as the frame shows it.
 *
 * @param signIn the name of the sign-in or, of a program, of its token; it opens nothing
 */
public record SignedIn(
        Actor actor,
        String name,
        boolean lessonOnly,
        boolean demo,
        @Nullable String language,
        String signIn) {
    private static final String ATTRIBUTE = SignedIn.class.getName();

    public static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    /** Keeps this on the request for everything that comes after. */
    public void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}

package org.foothold.schools.web;

import java.time.Instant;
import java.util.List;
import org.foothold.schools.OwnSession;
import org.jspecify.annotations.Nullable;

/**
 * How somebody signs in.
 *
 * @param email the address that goes with the password; null for who has none
 */
public record OwnSignInPage(@Nullable String email, Form form, List<OwnSession> sessions, Time time) {
    /** Shows moments as the reader writes them. */
    @FunctionalInterface
    public interface Time {
        String show(Instant moment);
    }
}

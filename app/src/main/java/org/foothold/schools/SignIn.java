package org.foothold.schools;

import java.time.Duration;
import java.util.Locale;

/** What came of an attempt to sign in. */
public sealed interface SignIn {
    /**
     * It worked.
     *
     * @param token the secret of the new session, for the device alone
     * @param keeps how long the device may keep it; zero: until the browser is closed
     */
    record Started(String token, Duration keeps) implements SignIn {}

    record Refused(Reason reason) implements SignIn {}

    /** Why not. */
    enum Reason {
        WRONG_PASSWORD,
        WRONG_FIRST_CODE,
        TOO_MANY_TRIES,
        EMAIL_TAKEN,
        LINK_UNKNOWN,
        LINK_USED,
        LINK_EXPIRED,
        WRONG_CODE,
        NAME_GONE,
        NAME_TAKEN,
        WRONG_PICTURES,
        PICTURES_LOCKED,
        CARD_UNKNOWN,
        CARD_REVOKED,
        CARD_EXPIRED;

        /** The key of its words. */
        public String key() {
            return "schools.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

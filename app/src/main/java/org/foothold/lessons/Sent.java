package org.foothold.lessons;

import java.time.Instant;

/** What became of a response. */
public sealed interface Sent {
    /**
     * It is kept for ever, once.
     *
     * @param late it came in after the stop but was made before
     * @param stopped it can be changed no more
     */
    record Kept(Instant arrivedAt, boolean late, boolean stopped) implements Sent {}

    /** It was not taken, and sending it again will not help. */
    record Refused(Why why) implements Sent {}

    /** It could not be kept just now; the device keeps it and sends it again. */
    record Unavailable() implements Sent {}

    /** Why a response is not taken. */
    enum Why {
        /** It was made after the check was stopped. */
        STOPPED,
        /** There is nothing in it, or nothing that the prompt knows. */
        NO_ANSWER,
        TOO_LONG,
        NOT_TEXT,
        /** Its id is none, or that of something else that was sent. */
        BAD_ID
    }
}

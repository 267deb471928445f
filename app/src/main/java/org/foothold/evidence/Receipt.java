package org.foothold.evidence;

import java.time.Instant;

/** What the log says of a fact that was sent to it. The first two mean: it is kept, on disk, once. */
public sealed interface Receipt {
    record Accepted(Instant arrivedAt) implements Receipt {}

    /** The same fact had arrived before; sending twice is one fact. */
    record AlreadyThere(Instant arrivedAt) implements Receipt {}

    /** It will never be taken like this. */
    record Refused(Why why) implements Receipt {}

    /** The log cannot be written just now. The device keeps the fact and sends it again. */
    record Unavailable() implements Receipt {}

    /** Why a fact is refused. */
    enum Why {
        ID_NOT_TIME_ORDERED,
        SAME_ID_OTHER_CONTENT,
        TOO_LONG,
        NOT_TEXT,
        NAMES_UNKNOWN_FACT
    }

    /** True if the fact is in the log. */
    default boolean isKept() {
        return this instanceof Accepted || this instanceof AlreadyThere;
    }
}

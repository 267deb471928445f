package org.foothold.evidence;

import java.time.Instant;
import java.util.Comparator;
import org.foothold.kernel.PersonId;

/**
 * A fact as it stands in the log.
 *
 * @param by who sent it
 * @param happenedAt when it was done by our clock; the device's own word is in the fact
 * @param erased what the person wrote in it has been erased
 */
public record Entry(Fact fact, PersonId by, Instant arrivedAt, Instant happenedAt, boolean erased) {
    static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::happenedAt)
            .thenComparing(entry -> entry.fact().id().value());
}

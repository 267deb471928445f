package org.foothold.evidence;

import java.util.Optional;
import org.foothold.evidence.Receipt.Why;
import org.foothold.kernel.Ids;

/** What can be said of a fact without asking the log. */
final class Rules {
    private Rules() {}

    static Optional<Why> refusal(Fact fact) {
        Writing writing = Writing.of(fact.content());
        if (!Ids.isTimeOrdered(fact.id().value())) {
            return Optional.of(Why.ID_NOT_TIME_ORDERED);
        }
        if (fact.id().equals(fact.replaces())) {
            return Optional.of(Why.NAMES_UNKNOWN_FACT);
        }
        if (writing.isTooLong()) {
            return Optional.of(Why.TOO_LONG);
        }
        return writing.isText() ? Optional.empty() : Optional.of(Why.NOT_TEXT);
    }
}

package org.foothold.lessons.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Content;
import org.foothold.evidence.Entry;
import org.foothold.lessons.Check;
import org.foothold.tasks.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A student's own answer as it was sent.
 *
 * @param id to be named by an answer that replaces it
 * @param answer letters of chosen options or one typed text, as they are sent
 * @param late it came in after the check was stopped but was given before
 */
record OwnResponseJson(
        UUID id,
        UUID check,
        List<String> answer,
        @Nullable String reason,
        @Nullable Confidence confidence,
        Instant at,
        boolean late) {
    /** Empty where it was erased. */
    static Optional<OwnResponseJson> of(Check check, Attempts attempts) {
        Entry entry = attempts.latest();
        return entry.fact().content() instanceof Content.Response response
                ? Answer.fromJson(response.answer()).map(answer -> of(check, entry, response, answer))
                : Optional.empty();
    }

    private static OwnResponseJson of(Check check, Entry entry, Content.Response response, Answer answer) {
        return new OwnResponseJson(
                entry.fact().id().value(),
                check.id().value(),
                answer.asSent(),
                response.reason(),
                response.confidence(),
                entry.happenedAt(),
                check.isLate(entry.arrivedAt()));
    }
}

package org.foothold.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a fact holds. What a person wrote in it can be erased later; then it reads as empty. */
public sealed interface Content {
    /**
     * A student's answer to a check, as the prompt writes answers down, with an optional reason and confidence. The
     * prompt is named by its published version, so that it is known for ever what was asked.
     */
    record Response(
            CheckId check,
            UUID prompt,
            String answer,
            @Nullable String reason,
            @Nullable Confidence confidence) implements Content {}

    /** What a teacher or a peer saw; the note may be empty. */
    record Observation(String note) implements Content {}

    /** A level, or fitting or not, that somebody judged: of one fact, or of the targets as a whole. */
    record Judgement(@Nullable FactId of, String words) implements Content {}
}

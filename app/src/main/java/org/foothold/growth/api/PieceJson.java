package org.foothold.growth.api;

import java.time.Instant;
import java.util.UUID;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Shows;
import org.foothold.growth.Piece;
import org.foothold.kernel.Words;
import org.foothold.tasks.Answer;
import org.foothold.tasks.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence, what it was about and what it shows; what was erased is missing.
 *
 * @param question what was asked
 * @param answer in words
 * @param words what was seen, how the student or the teacher sees it, or the goal in the student's own words
 * @param teachersWords what a teacher said of the answer
 */
record PieceJson(
        UUID id,
        Kind kind,
        Instant at,
        Shows shows,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String reason,
        @Nullable Confidence confidence,
        @Nullable String words,
        @Nullable String teachersWords) {
    enum Kind {
        CHECK,
        OBSERVATION,
        OWN_VIEW,
        TEACHERS_VIEW,
        OWN_WORDS
    }

    static PieceJson of(Piece piece, Words words) {
        return switch (piece) {
            case Piece.Check check -> check(check, words);
            case Piece.Observation seen -> said(seen, Kind.OBSERVATION, seen.note());
            case Piece.View view -> said(view, view.isOwnView() ? Kind.OWN_VIEW : Kind.TEACHERS_VIEW, view.words());
            case Piece.Restatement said -> said(said, Kind.OWN_WORDS, said.words());
        };
    }

    private static PieceJson check(Piece.Check check, Words words) {
        @Nullable Prompt prompt = check.prompt();
        @Nullable Answer answer = check.answer();
        return new PieceJson(
                check.id().value(),
                Kind.CHECK,
                check.at(),
                check.shows(),
                prompt == null ? null : prompt.question(),
                prompt == null || answer == null ? null : prompt.inWords(answer, words),
                check.reason(),
                check.confidence(),
                null,
                check.judged() == null ? null : check.judged().words());
    }

    private static PieceJson said(Piece piece, Kind kind, String words) {
        return new PieceJson(piece.id().value(), kind, piece.at(), piece.shows(), null, null, null, null, words, null);
    }
}

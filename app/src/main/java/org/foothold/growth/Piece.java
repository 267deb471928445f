package org.foothold.growth;

import java.time.Instant;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Judge;
import org.foothold.evidence.LessonId;
import org.foothold.evidence.Shows;
import org.foothold.kernel.ClassId;
import org.foothold.tasks.Answer;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.Verdict;
import org.jspecify.annotations.Nullable;

/** One piece of evidence as it is shown to the student it is about and to their teachers. */
public sealed interface Piece {
    FactId id();

    Instant at();

    Shows shows();

    /**
     * An answer to a check; {@code answer} and {@code prompt} are null where they were erased.
     *
     * @param byKey what the key of the task says of it
     * @param judged what a teacher said of it last; it goes before the key's word
     */
    record Check(
            FactId id,
            Instant at,
            ClassId schoolClass,
            Shows byKey,
            @Nullable Judged judged,
            @Nullable Prompt prompt,
            @Nullable Answer answer,
            @Nullable String reason,
            @Nullable Confidence confidence)
            implements Piece {
        @Override
        public Shows shows() {
            return judged == null ? byKey : judged.shows();
        }

        /** The key misses something in it and finds nothing wrong; no teacher said anything of it. */
        public boolean isPartly() {
            return judged == null && prompt != null && answer != null && prompt.judge(answer) == Verdict.PARTLY;
        }
    }

    /** What a teacher said of an answer. */
    record Judged(Shows shows, String words) {}

    /** What somebody saw. */
    record Observation(FactId id, Instant at, ClassId schoolClass, Shows shows, String note) implements Piece {}

    /** A level that somebody judged: the student, a peer or a teacher. */
    record View(FactId id, Instant at, ClassId schoolClass, Shows shows, Judge by, String words) implements Piece {}

    /** The goal of a lesson in the student's own words; nobody judges it. */
    record Restatement(FactId id, Instant at, ClassId schoolClass, LessonId lesson, String words) implements Piece {
        @Override
        public Shows shows() {
            return Shows.NOT_JUDGED;
        }
    }

    default boolean isOwnView() {
        return this instanceof View view && view.by() == Judge.SELF;
    }

    default boolean isTeachersView() {
        return this instanceof View view && view.by() == Judge.TEACHER;
    }
}

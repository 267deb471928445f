package org.foothold.growth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.ClassId;
import org.foothold.lessons.Lesson;
import org.foothold.statistics.standing.Standing;
import org.foothold.targets.LearningTarget;
import org.jspecify.annotations.Nullable;

/**
 * One student on one target.
 *
 * @param lesson the latest lesson that had the target; its goal and criteria show where to go
 * @param schoolClass in which class new evidence on it belongs
 * @param pieces all evidence, oldest first
 * @param steps all next steps, newest first
 */
public record TargetPicture(
        LearningTarget target,
        @Nullable Lesson lesson,
        ClassId schoolClass,
        List<Piece> pieces,
        Standing standing,
        List<NextStep> steps) {
    public TargetPicture {
        pieces = List.copyOf(pieces);
        steps = List.copyOf(steps);
    }

    public Optional<Piece.View> ownView() {
        return latest(Piece::isOwnView);
    }

    public Optional<Piece.View> teachersView() {
        return latest(Piece::isTeachersView);
    }

    /** The goal of the lesson as the student last put it. */
    public Optional<String> goalInOwnWords() {
        return pieces.reversed().stream()
                .filter(piece ->
                        piece instanceof Piece.Restatement said && said.lesson().equals(lessonId()))
                .map(piece -> ((Piece.Restatement) piece).words())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /** The student's own next step that is not done yet. */
    public Optional<NextStep> ownStep() {
        return steps.stream()
                .filter(NextStep::isOwn)
                .filter(NextStep::isCurrent)
                .findFirst();
    }

    /** The teacher's next step that is not done yet. */
    public Optional<NextStep> teachersStep() {
        return steps.stream()
                .filter(step -> !step.isOwn())
                .filter(NextStep::isCurrent)
                .findFirst();
    }

    /** The steps before: done, or set aside when another one was said; the latest first. */
    public List<NextStep> earlierSteps() {
        return steps.stream().filter(step -> !step.isCurrent()).toList();
    }

    /** When something was last seen, for the order of a list. */
    Instant lastSeen() {
        return pieces.isEmpty() ? Instant.EPOCH : pieces.getLast().at();
    }

    @Nullable
    LessonId lessonId() {
        return lesson == null ? null : lesson.id();
    }

    private Optional<Piece.View> latest(Predicate<Piece> kind) {
        return pieces.reversed().stream().filter(kind).findFirst().map(Piece.View.class::cast);
    }
}

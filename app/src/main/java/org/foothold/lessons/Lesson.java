package org.foothold.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.ClassId;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/**
 * A dated class meeting with a goal. Its date is its address within the class.
 *
 * @param openedAt when it was opened last
 */
public record Lesson(
        LessonId id,
        ClassId schoolClass,
        LocalDate date,
        LessonPlan plan,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {
    /** Where a lesson stands. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED
    }

    public State state() {
        if (openedAt == null) {
            return State.PLANNED;
        }
        return closedAt == null ? State.OPEN : State.CLOSED;
    }

    public boolean isOpen() {
        return state() == State.OPEN;
    }

    /** A lesson that nobody closed ended with its day, which is the moment at which the next one begins. */
    boolean wasOpenAfter(Instant moment) {
        return openedAt != null && (closedAt == null || closedAt.isAfter(moment));
    }

    public String goal() {
        return plan.goal();
    }

    public List<String> criteria() {
        return plan.criteria();
    }

    public String goalIn(String language) {
        return plan.goalIn(language);
    }

    public List<String> criteriaIn(String language) {
        return plan.criteriaIn(language);
    }

    public List<TargetVersion> targets() {
        return plan.targets();
    }

    /** Open since now, also if it was closed before; opening an open one changes nothing. */
    Lesson open(Instant now) {
        return isOpen() ? this : new Lesson(id, schoolClass, date, plan, now, null);
    }

    /** Closed if it is open. */
    Lesson close(Instant now) {
        return isOpen() ? new Lesson(id, schoolClass, date, plan, openedAt, now) : this;
    }
}

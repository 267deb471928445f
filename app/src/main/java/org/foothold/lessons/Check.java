package org.foothold.lessons;

import java.time.Duration;
import java.time.Instant;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.LessonId;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptId;
import org.jspecify.annotations.Nullable;

/**
 * A prompt to the class in a lesson. It waits until it is started, runs until it is stopped, and may run again.
 *
 * @param inRoom whether the room screen shows what was answered
 */
public record Check(
        CheckId id,
        LessonId lesson,
        Purpose purpose,
        PromptId promptId,
        Prompt prompt,
        Asking asking,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        boolean inRoom) {
    /** So long after the stop a device's clock may say it was before: smaller differences are the network's. */
    static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    /** What a check asks for. */
    public enum Purpose {
        TASK,
        /** The goal in the student's own words; the prompt is the goal as it was worded. */
        RESTATEMENT
    }

    /** Where a check stands. */
    public enum State {
        READY,
        RUNNING,
        STOPPED
    }

    public State state() {
        if (startedAt == null) {
            return State.READY;
        }
        return stoppedAt == null ? State.RUNNING : State.STOPPED;
    }

    public boolean isRunning() {
        return state() == State.RUNNING;
    }

    boolean asks(LessonId in, NewCheck asked) {
        return lesson.equals(in)
                && purpose == Purpose.TASK
                && prompt.equals(asked.prompt())
                && asking.equals(asked.asking());
    }

    /** Running, for the first time or again; what runs goes on. */
    Check start(Instant now) {
        return isRunning()
                ? this
                : new Check(
                        id,
                        lesson,
                        purpose,
                        promptId,
                        prompt,
                        asking,
                        startedAt == null ? now : startedAt,
                        null,
                        false);
    }

    /** Stopped if it runs. */
    Check stop(Instant now) {
        return isRunning() ? new Check(id, lesson, purpose, promptId, prompt, asking, startedAt, now, inRoom) : this;
    }

    Check inRoom(boolean shown) {
        return new Check(id, lesson, purpose, promptId, prompt, asking, startedAt, stoppedAt, shown);
    }

    /** True for an answer that was made before the stop, however late it arrives. */
    boolean takes(Instant madeAt) {
        return startedAt != null && (stoppedAt == null || !madeAt.isAfter(stoppedAt.plus(CLOCKS_DIFFER)));
    }

    /** True for an answer that came in after the stop. */
    public boolean isLate(Instant arrivedAt) {
        return stoppedAt != null && arrivedAt.isAfter(stoppedAt.plus(CLOCKS_DIFFER));
    }
}

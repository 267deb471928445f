package org.foothold.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Shows;
import org.jspecify.annotations.Nullable;

/**
 * All that happens in one class, decided before anything is written: the same seed, day and moment tell the same story.
 * Students, targets and prompts are named by their places in {@link Cast} and {@link Course}.
 */
record Story(List<Meeting> meetings, List<View> views, List<Step> steps) {
    /** A lesson. Not opened: only planned. Not closed: the class is in the middle of it. */
    record Meeting(
            LocalDate date,
            int target,
            Course.Goal goal,
            @Nullable Instant opened,
            @Nullable Instant closed,
            List<Question> questions,
            List<Restated> restated) {}

    /** A check in it; not stopped: it runs. */
    record Question(
            int prompt,
            boolean reason,
            boolean confidence,
            @Nullable Instant started,
            @Nullable Instant stopped,
            @Nullable Noticed noticed,
            List<Reply> replies) {}

    /** @param arrived later than {@code at} where the network was away */
    record Reply(
            int student,
            Instant at,
            Instant arrived,
            Course.Said said,
            @Nullable String reason,
            @Nullable Confidence confidence) {}

    record Restated(int student, Instant at, String words) {}

    record Noticed(Instant at, Course.Said said, boolean done, String nextStep) {}

    /** A student's own view, or the teacher's of that student. */
    record View(int student, int target, Instant at, boolean own, Shows level, String words) {}

    record Step(int student, int target, Instant at, boolean own, String words, boolean done) {}
}

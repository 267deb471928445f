package org.foothold.statistics.tasks;

import java.util.Locale;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Sentence;

/** What to look at in a task, the most urgent first. */
public enum TaskFlag {
    /** Check the key now: false for 1 to 2 of 100 sound tasks with 15 students, 5 of very hard ones, fewer with more. */
    PROBABLE_MISKEY,
    /** Worth a second look. */
    POSSIBLE_MISKEY,
    POSSIBLE_SECOND_KEY,
    NEGATIVE_DISCRIMINATION,
    LOW_DISCRIMINATION,
    VERY_EASY,
    VERY_HARD,
    OMITTED_OFTEN;

    /** {@code best} is the wrong answer that goes best with the other tasks, {@code key} the right one. */
    Sentence say(Reader reader, String best, String key) {
        return Sentence.of(reader, "tasks.flag." + name().toLowerCase(Locale.ROOT), best, key);
    }
}

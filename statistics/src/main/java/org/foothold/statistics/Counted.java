package org.foothold.statistics;

import java.util.Locale;

/** What a rule counts when it asks for more. */
public enum Counted {
    STUDENTS,
    STUDENTS_PER_GROUP,
    TASKS,
    ANSWERS,
    JUDGEMENTS,
    JUDGES,
    COMPARISONS,
    WORKS,
    GROUPS,
    UNITS,
    OCCASIONS,
    /** What one student showed on one target. */
    TRACKS;

    /** "25 students" in the reader's words. */
    public Sentence sentence(Reader reader, long number) {
        return Sentence.of(reader, "counted." + name().toLowerCase(Locale.ROOT), number);
    }
}

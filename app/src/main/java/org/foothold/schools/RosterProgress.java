package org.foothold.schools;

/** Hears how far an import is; it may throw {@link RosterCancelled}, and then nothing is changed. */
@FunctionalInterface
public interface RosterProgress {
    /** What an import does, in order. */
    enum Step {
        READING,
        LOADING,
        COMPARING,
        SCHOOLS,
        PEOPLE,
        CLASSES,
        ENROLMENTS,
        FINISHING
    }

    /** @param total what {@code done} grows to, or 0 where that is not known */
    void reached(Step step, long done, long total);
}

package org.foothold.statistics;

import java.util.Locale;

/** Why data that can happen in a class give no answer to a question. */
public enum Reason {
    NO_DATA,
    /** Everyone scored the same, so nothing can be said about differences. */
    EVERYONE_THE_SAME,
    ALL_RIGHT,
    ALL_WRONG,
    ONE_STUDENT,
    ONE_TASK,
    ONE_JUDGE,
    ONE_GROUP,
    /** Nobody chose this option. */
    NEVER_CHOSEN,
    /** Both judges used one category only, so agreement by chance is certain. */
    ONE_CATEGORY,
    /** One of two judges used one category only: whatever the other did, agreement is exactly that by chance. */
    CONSTANT_JUDGE,
    /** Nobody disagrees, so a test of the direction of disagreement has nothing to test. */
    NO_DISAGREEMENT,
    /** No consistency above chance was found, so what builds upon it has no meaning. */
    NO_CONSISTENCY,
    /** A task gave everyone the same score, so it shares nothing with the others. */
    CONSTANT_TASK,
    /** Fewer students than the method needs for so many tasks, or tasks that repeat each other. */
    TASKS_REPEAT_EACH_OTHER,
    /** The groups do not overlap: the figure has no upper end. */
    NO_OVERLAP,
    /** What explains separates the outcome fully, so the estimate runs away. */
    SEPARATION,
    /** A record without a single win or without a single loss. */
    PERFECT_RECORD,
    /** The comparisons fall into parts that nothing links. */
    NOT_LINKED,
    /** A claim about a gain needs a comparison group. */
    NO_COMPARISON,
    /** A share of a group with nobody in it. */
    EMPTY_CELL,
    /** A group in too few levels to have a spread of its own: it was given that of the others. */
    SHARED_SPREAD,
    /** All or none of a group stand above a line, so that its distance from it has no end. */
    ALL_ON_ONE_SIDE,
    /** All units are known equally well, so small ones cannot be held against large ones. */
    EQUAL_SIZES,
    /** The search for the best fit came to no end. */
    NO_BEST_FIT,
    /** The method is for tasks that are right or wrong. */
    NOT_RIGHT_OR_WRONG,
    /** All right or all wrong: there is no pattern to look at. */
    NO_PATTERN,
    /** Nobody earned one of the possible scores of a task, so its steps cannot be placed. */
    UNUSED_SCORE,
    /** The answers to a task do not go with the answers to the others, so it has no place on their scale. */
    UNRELATED_TASK,
    /** The data have not the design that the question needs. */
    DESIGN_CANNOT_TELL;

    public Sentence sentence(Reader reader) {
        return Sentence.of(reader, "reason." + name().toLowerCase(Locale.ROOT));
    }
}

package org.foothold.statistics.validation;

import java.time.Instant;
import java.util.List;
import org.foothold.statistics.standing.Evidence;
import org.foothold.statistics.standing.Judge;
import org.foothold.statistics.standing.Method;

/** Where a simulated piece of evidence comes from. */
public enum Source {
    TRUE_OR_FALSE,
    CHOICE_OF_FOUR,
    CONSTRUCTED,
    TEACHER,
    PEER,
    SELF,
    OBSERVED;

    /** A mixture as in a class that uses all of it: every fourth piece comes from peers or the student. */
    static final List<Source> EVERYDAY =
            List.of(CHOICE_OF_FOUR, CHOICE_OF_FOUR, CONSTRUCTED, CONSTRUCTED, TEACHER, OBSERVED, PEER, SELF);

    /** The source of a method's typical piece. */
    static Source of(Method method) {
        return switch (method) {
            case SELECTED_RESPONSE -> CHOICE_OF_FOUR;
            case WRITTEN_RESPONSE -> CONSTRUCTED;
            case PERFORMANCE -> TEACHER;
            case PERSONAL_COMMUNICATION -> OBSERVED;
        };
    }

    Evidence draw(Student student, Instant at, String key) {
        return switch (this) {
            case TRUE_OR_FALSE -> Evidence.chosen(at, key, student.answers(.5), 2);
            case CHOICE_OF_FOUR -> Evidence.chosen(at, key, student.answers(.25), 4);
            case CONSTRUCTED -> Evidence.constructed(at, key, student.answers(0));
            case TEACHER -> Evidence.judged(at, key, student.judgedBy(Judge.TEACHER), Judge.TEACHER);
            case PEER -> Evidence.judged(at, key, student.judgedBy(Judge.PEER), Judge.PEER);
            case SELF -> Evidence.judged(at, key, student.judgedBy(Judge.SELF), Judge.SELF);
            case OBSERVED -> Evidence.observed(at, key, student.isSeen());
        };
    }
}

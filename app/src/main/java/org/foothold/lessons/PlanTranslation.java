package org.foothold.lessons;

import java.util.List;

/**
 * Goal and criteria in a second language, for students who read it. What is blank is read as it was planned.
 *
 * @param language its code; blank where there is no translation
 */
public record PlanTranslation(String language, String goal, List<String> criteria) {
    public static final PlanTranslation NONE = new PlanTranslation("", "", List.of());

    public PlanTranslation {
        goal = goal.strip();
        criteria = LessonPlan.written(criteria);
        boolean empty = goal.isEmpty() && criteria.isEmpty();
        language = empty ? "" : language;
        boolean sound = goal.length() <= LessonPlan.LONGEST_GOAL
                && LessonPlan.areSound(criteria)
                && (empty || language.matches("[a-z]{2,3}"));
        if (!sound) {
            throw new IllegalArgumentException("A translation names its language and is not endless");
        }
    }

    boolean isIn(String wanted) {
        return !language.isEmpty() && language.equals(wanted);
    }
}

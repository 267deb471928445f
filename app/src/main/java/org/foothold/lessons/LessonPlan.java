package org.foothold.lessons;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.foothold.targets.TargetVersion;

/**
 * What a lesson is for: its goal, the criteria by which students see that they reached it, both perhaps in a second
 * language, and the targets it serves.
 */
public record LessonPlan(String goal, List<String> criteria, List<TargetVersion> targets, PlanTranslation translation) {
    public static final int LONGEST_GOAL = 500;
    public static final int LONGEST_CRITERION = 300;
    public static final int MOST_CRITERIA = 12;
    public static final int MOST_TARGETS = 6;

    public LessonPlan {
        goal = goal.strip();
        criteria = written(criteria);
        targets = targets.stream().distinct().toList();
        boolean sound = !goal.isEmpty()
                && goal.length() <= LONGEST_GOAL
                && areSound(criteria)
                && targets.size() <= MOST_TARGETS;
        if (!sound) {
            throw new IllegalArgumentException("A plan has a goal and is not endless");
        }
    }

    public LessonPlan(String goal, List<String> criteria, List<TargetVersion> targets) {
        this(goal, criteria, targets, PlanTranslation.NONE);
    }

    /** By which a plan is told from any other. */
    public String mark() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    LessonPlan serving(List<TargetVersion> others) {
        return new LessonPlan(goal, criteria, others, translation);
    }

    /** The goal for who reads this language: its translation, where there is one. */
    public String goalIn(String language) {
        return translation.isIn(language) && !translation.goal().isEmpty() ? translation.goal() : goal;
    }

    public List<String> criteriaIn(String language) {
        return translation.isIn(language) && !translation.criteria().isEmpty() ? translation.criteria() : criteria;
    }

    static List<String> written(List<String> criteria) {
        return criteria.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static boolean areSound(List<String> criteria) {
        return criteria.size() <= MOST_CRITERIA
                && criteria.stream().allMatch(each -> each.length() <= LONGEST_CRITERION);
    }
}

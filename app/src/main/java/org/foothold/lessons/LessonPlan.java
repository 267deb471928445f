package org.foothold.lessons;

import java.util.List;
import org.foothold.targets.TargetVersion;

/** What a lesson is for: its goal, the criteria by which students see that they reached it, and the targets it serves. */
public record LessonPlan(String goal, List<String> criteria, List<TargetVersion> targets) {
    public static final int LONGEST_GOAL = 500;
    public static final int LONGEST_CRITERION = 300;
    public static final int MOST_CRITERIA = 12;
    public static final int MOST_TARGETS = 6;

    public LessonPlan {
        goal = goal.strip();
        criteria = criteria.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        targets = targets.stream().distinct().toList();
        boolean sound = !goal.isEmpty()
                && goal.length() <= LONGEST_GOAL
                && criteria.size() <= MOST_CRITERIA
                && criteria.stream().allMatch(each -> each.length() <= LONGEST_CRITERION)
                && targets.size() <= MOST_TARGETS;
        if (!sound) {
            throw new IllegalArgumentException("A plan has a goal and is not endless");
        }
    }
}

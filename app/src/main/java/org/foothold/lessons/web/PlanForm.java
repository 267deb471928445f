package org.foothold.lessons.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.LessonPlan;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/** The plan of a lesson as it is typed: criteria one per line, a new target in the same go. */
public record PlanForm(
        @Nullable String goal,
        @Nullable String criteria,
        @Nullable List<String> target,
        @Nullable String newTarget,
        @Nullable String newKind) {
    static final PlanForm EMPTY = new PlanForm("", "", List.of(), "", "");

    static PlanForm of(Lesson lesson) {
        return new PlanForm(
                lesson.goal(),
                String.join("\n", lesson.criteria()),
                lesson.targets().stream().map(PlanForm::name).toList(),
                "",
                "");
    }

    /** How a form names a version of a target. */
    public static String name(TargetVersion version) {
        return version.id() + "." + version.version();
    }

    public String goalText() {
        return text(goal);
    }

    public String criteriaText() {
        return text(criteria);
    }

    public String newTargetText() {
        return text(newTarget);
    }

    public List<String> targets() {
        return Objects.requireNonNullElse(target, List.of());
    }

    List<String> criteriaLines() {
        return criteriaText()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** What is wrong, by field, as keys of words. */
    Map<String, String> wrongs() {
        Map<String, String> wrongs = new LinkedHashMap<>();
        if (goalText().isBlank()) {
            wrongs.put("goal", "lessons.plan.goal.missing");
        } else if (goalText().strip().length() > LessonPlan.LONGEST_GOAL) {
            wrongs.put("goal", "lessons.plan.goal.too-long");
        }
        if (criteriaLines().size() > LessonPlan.MOST_CRITERIA) {
            wrongs.put("criteria", "lessons.plan.criteria.too-many");
        } else if (criteriaLines().stream().anyMatch(each -> each.length() > LessonPlan.LONGEST_CRITERION)) {
            wrongs.put("criteria", "lessons.plan.criteria.too-long");
        }
        if (newTargetText().length() > LessonPlan.LONGEST_CRITERION) {
            wrongs.put("newTarget", "lessons.plan.target.too-long");
        } else if (targets().size() + (newTargetText().isBlank() ? 0 : 1) > LessonPlan.MOST_TARGETS) {
            wrongs.put("target", "lessons.plan.target.too-many");
        }
        return wrongs;
    }

    /** NUL cannot be kept by the database and means nothing to anybody. */
    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "");
    }
}

package org.foothold.lessons.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.PlanTranslation;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a lesson as it is typed: criteria one per line, a new target in the same go.
 *
 * @param seen the mark of the plan that was saved when the form was shown, or empty if none was
 */
public record PlanForm(
        @Nullable String goal,
        @Nullable String criteria,
        @Nullable String otherLanguage,
        @Nullable String otherGoal,
        @Nullable String otherCriteria,
        @Nullable List<String> target,
        @Nullable String newTarget,
        @Nullable String newKind,
        @Nullable String seen) {
    static final PlanForm EMPTY = new PlanForm("", "", "", "", "", List.of(), "", "", "");

    static PlanForm of(Lesson lesson) {
        return new PlanForm(
                lesson.goal(),
                String.join("\n", lesson.criteria()),
                lesson.plan().translation().language(),
                lesson.plan().translation().goal(),
                String.join("\n", lesson.plan().translation().criteria()),
                lesson.targets().stream().map(PlanForm::name).toList(),
                "",
                "",
                lesson.plan().mark());
    }

    /** The same, typed over what is saved now. */
    PlanForm over(PlanForm saved) {
        return new PlanForm(
                goal, criteria, otherLanguage, otherGoal, otherCriteria, target, newTarget, newKind, saved.seen());
    }

    /** How a form names a version of a target. */
    public static String name(TargetVersion version) {
        return version.id() + "." + version.version();
    }

    /** The targets that are ticked, as a draft of them is written. */
    static List<String> names(String draft) {
        return Arrays.stream(draft.split(",")).filter(each -> !each.isEmpty()).toList();
    }

    /** A plan made from the one would be that made from the other. */
    boolean plansTheSameAs(PlanForm other) {
        return meaning().equals(other.meaning());
    }

    private List<Object> meaning() {
        return List.of(
                goalText().strip(),
                criteriaLines(),
                isTranslated() ? text(otherLanguage) : "",
                otherGoalText().strip(),
                lines(otherCriteriaText()),
                targets(),
                newTargetText().strip());
    }

    public String goalText() {
        return text(goal);
    }

    public String criteriaText() {
        return text(criteria);
    }

    public String otherGoalText() {
        return text(otherGoal);
    }

    public String otherCriteriaText() {
        return text(otherCriteria);
    }

    public boolean isTranslated() {
        return !otherGoalText().isBlank() || !otherCriteriaText().isBlank();
    }

    /** The second language: the one chosen, else the first that is not the language of the page. */
    public String otherLanguage(List<String> languages, String language) {
        return languages.contains(text(otherLanguage))
                ? text(otherLanguage)
                : languages.stream()
                        .filter(each -> !each.equals(language))
                        .findFirst()
                        .orElse(language);
    }

    String otherLanguageText() {
        return text(otherLanguage);
    }

    String newKindText() {
        return text(newKind);
    }

    public String newTargetText() {
        return text(newTarget);
    }

    public List<String> targets() {
        return Objects.requireNonNullElse(target, List.of());
    }

    List<String> criteriaLines() {
        return lines(criteriaText());
    }

    LessonPlan plan(List<TargetVersion> chosen) {
        return new LessonPlan(
                goalText(),
                criteriaLines(),
                chosen,
                isTranslated()
                        ? new PlanTranslation(text(otherLanguage), otherGoalText(), lines(otherCriteriaText()))
                        : PlanTranslation.NONE);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** What is wrong, by field, as keys of words. */
    Map<String, String> wrongs() {
        Map<String, String> wrongs = new LinkedHashMap<>();
        if (goalText().isBlank()) {
            wrongs.put("goal", "lessons.plan.goal.missing");
        } else if (goalText().strip().length() > LessonPlan.LONGEST_GOAL) {
            wrongs.put("goal", "lessons.plan.goal.too-long");
        }
        checkCriteria("criteria", criteriaLines(), wrongs);
        checkCriteria("otherCriteria", lines(otherCriteriaText()), wrongs);
        if (otherGoalText().strip().length() > LessonPlan.LONGEST_GOAL) {
            wrongs.put("otherGoal", "lessons.plan.goal.too-long");
        }
        if (newTargetText().length() > LessonPlan.LONGEST_CRITERION) {
            wrongs.put("newTarget", "lessons.plan.target.too-long");
        } else if (targets().size() + (newTargetText().isBlank() ? 0 : 1) > LessonPlan.MOST_TARGETS) {
            wrongs.put("target", "lessons.plan.target.too-many");
        }
        return wrongs;
    }

    private static void checkCriteria(String field, List<String> lines, Map<String, String> wrongs) {
        if (lines.size() > LessonPlan.MOST_CRITERIA) {
            wrongs.put(field, "lessons.plan.criteria.too-many");
        } else if (lines.stream().anyMatch(each -> each.length() > LessonPlan.LONGEST_CRITERION)) {
            wrongs.put(field, "lessons.plan.criteria.too-long");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

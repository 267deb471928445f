package org.foothold.lessons.web;

import java.util.Map;
import org.foothold.evidence.Draft;
import org.foothold.kernel.Actor;
import org.foothold.lessons.LessonDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a teacher is typing in the plan of a lesson and has not saved. */
@Component
class PlanDrafts {
    private final LessonDrafts drafts;

    PlanDrafts(LessonDrafts drafts) {
        this.drafts = drafts;
    }

    /** The form with what was typed over what was saved. */
    PlanForm over(Actor actor, Day day, PlanForm saved) {
        Map<String, Draft> typed = drafts.listPlan(actor, day.id(), day.date());
        return new PlanForm(
                typed(typed, "goal", saved.goalText()),
                typed(typed, "criteria", saved.criteriaText()),
                typed(typed, "otherLanguage", saved.otherLanguageText()),
                typed(typed, "otherGoal", saved.otherGoalText()),
                typed(typed, "otherCriteria", saved.otherCriteriaText()),
                PlanForm.names(typed(typed, "target", String.join(",", saved.targets()))),
                typed(typed, "newTarget", saved.newTargetText()),
                typed(typed, "newKind", saved.newKindText()),
                saved.seen());
    }

    private static String typed(Map<String, Draft> typed, String field, String saved) {
        @Nullable Draft draft = typed.get(field);
        return draft == null ? saved : draft.words();
    }
}

package org.foothold.lessons.web;

import java.util.List;
import org.foothold.evidence.Draft;
import org.foothold.evidence.DraftField;
import org.foothold.evidence.Drafts;
import org.foothold.kernel.Actor;
import org.springframework.stereotype.Component;

/** What a teacher is typing in the plan of a lesson and has not saved. */
@Component
class PlanDrafts {
    static final List<String> FIELDS = List.of("goal", "criteria", "newTarget");

    private final Drafts drafts;

    PlanDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    static DraftField field(Day day, String name) {
        return DraftField.of("lesson:" + day.id() + ":" + day.date() + ":" + name);
    }

    /** The form with what was typed over what was saved. */
    PlanForm over(Actor actor, Day day, PlanForm saved) {
        return new PlanForm(
                typed(actor, day, "goal", saved.goalText()),
                typed(actor, day, "criteria", saved.criteriaText()),
                saved.targets(),
                typed(actor, day, "newTarget", saved.newTargetText()),
                saved.newKind());
    }

    void discard(Actor actor, Day day) {
        FIELDS.forEach(name -> drafts.discard(actor, field(day, name)));
    }

    private String typed(Actor actor, Day day, String name, String saved) {
        return drafts.find(actor, field(day, name)).map(Draft::words).orElse(saved);
    }
}

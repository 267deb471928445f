package org.foothold.lessons.web;

import java.util.List;
import org.foothold.evidence.CheckId;
import org.foothold.targets.LearningTarget;
import org.jspecify.annotations.Nullable;

/**
 * The form of one check: a new one, or a prepared one to change.
 *
 * @param wrong the key of the words that say what to mend, or empty
 * @param targets what it may be about: those of the lesson
 */
public record CheckPage(Day day, @Nullable CheckId check, CheckForm form, String wrong, List<LearningTarget> targets) {
    public CheckPage {
        targets = List.copyOf(targets);
    }

    public String action() {
        return check == null ? day.address() + "/checks" : day.checks() + "/" + check;
    }
}

package org.foothold.lessons;

import org.foothold.tasks.Prompt;
import org.foothold.tasks.ShortText;

/** A check about to be added to a lesson. */
public record NewCheck(Prompt prompt, Asking asking) {
    /** Asks for the goal in own words. The prompt is the goal, so each answer names for ever what it restates. */
    static NewCheck restating(Lesson lesson) {
        return new NewCheck(ShortText.open(lesson.goal()), Asking.ANSWER_ONLY);
    }
}

package org.foothold.lessons.web;

import java.util.List;
import java.util.Map;
import org.foothold.kernel.Words;
import org.foothold.lessons.Check;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Noticing;
import org.foothold.targets.LearningTarget;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a lesson; no lesson yet means that the date is free.
 *
 * @param today whether it is for today, so that it can be opened at once
 * @param aside the key of the words that say why another plan is saved than stands in the form; empty where it is the same
 * @param wrongs what is wrong with the form, by field, as keys of words
 */
public record LessonPage(
        Day day,
        boolean today,
        @Nullable Lesson lesson,
        PlanForm form,
        String aside,
        Map<String, String> wrongs,
        List<LearningTarget> targets,
        List<Check> checks,
        List<Noticing> noticings) {
    public LessonPage {
        wrongs = Map.copyOf(wrongs);
        targets = List.copyOf(targets);
        checks = List.copyOf(checks);
        noticings = List.copyOf(noticings);
    }

    public String wrong(String field, Words words) {
        return wrongs.containsKey(field) ? words.lookup(wrongs.getOrDefault(field, "")) : "";
    }
}

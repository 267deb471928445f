package org.foothold.lessons.web;

import java.util.List;
import org.foothold.lessons.Lesson;
import org.jspecify.annotations.Nullable;

/** A teacher's day: each class with its lesson, two taps from the class picture. */
public record TodayPage(List<Row> classes) {
    /**
     * One class today.
     *
     * @param toFollow counts the noticings whose next step is still to be taken
     * @param asking counts the students who wait for a nod
     */
    public record Row(Day day, @Nullable Lesson lesson, int toFollow, int asking) {}

    public TodayPage {
        classes = List.copyOf(classes);
    }
}

package org.foothold.lessons.web;

import java.util.List;
import org.foothold.kernel.Words;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.Lesson;
import org.foothold.shell.QrCode;
import org.foothold.tasks.PromptKind;
import org.jspecify.annotations.Nullable;

/**
 * The room screen: goal, criteria, question, how many have answered; nobody's name and nobody's own words.
 *
 * @param picture null as long as nothing was asked
 * @param hereOnly whether the address to join at opens on this computer only
 */
public record RoomPage(
        Day day,
        Lesson lesson,
        @Nullable ClassPicture picture,
        boolean answersShown,
        String joinAddress,
        boolean hereOnly,
        QrCode joinCode) {
    /** Chosen answers and numbers may be shown; what somebody wrote may tell who it was. */
    public boolean canShowAnswers() {
        return picture != null
                && !picture.asked().check().isRunning()
                && picture.asked().check().prompt().kind() != PromptKind.SHORT_TEXT;
    }

    public boolean isShowing() {
        return answersShown && canShowAnswers();
    }

    /** For those who answer on paper or by hand. */
    public List<Choice> choices(Words words) {
        return picture == null ? List.of() : Choice.of(picture.asked().check().prompt(), words);
    }

    /** The goal in the second language, below the first; empty where it stands there already or nobody wrote it. */
    public String otherGoal(Words words) {
        String other = lesson.plan().translation().goal();
        return other.equals(lesson.goalIn(words.language())) ? "" : other;
    }

    public String address() {
        return day.address() + "/room";
    }
}

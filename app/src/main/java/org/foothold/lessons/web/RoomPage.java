package org.foothold.lessons.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.foothold.kernel.Words;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.ClassPicture.Answered;
import org.foothold.lessons.Lesson;
import org.foothold.shell.QrCode;
import org.foothold.tasks.Prompt;
import org.jspecify.annotations.Nullable;

/**
 * The room screen: goal, criteria, question, how many have answered and, where the teacher shows them, the answers;
 * nobody's name and nobody's own words.
 *
 * @param picture null as long as nothing was asked
 * @param hereOnly whether the address to join at opens on this computer only
 */
public record RoomPage(
        Day day, Lesson lesson, @Nullable ClassPicture picture, String joinAddress, boolean hereOnly, QrCode joinCode) {
    /** Answers that say the same, in words that everybody may read. */
    public record Shown(String words, List<Answered> students) {}

    public boolean showsAnswers() {
        return picture != null && picture.asked().check().inRoom();
    }

    /** The answers in their groups; all that hold words of a student's own in one, the last. */
    public List<Shown> answers(Words words) {
        List<Shown> shown = new ArrayList<>();
        List<Answered> others = new ArrayList<>();
        for (ClassPicture.Group group : Objects.requireNonNull(picture).groups()) {
            prompt().forTheRoom(group.answer(), words)
                    .ifPresentOrElse(
                            its -> shown.add(new Shown(its, group.students())), () -> others.addAll(group.students()));
        }
        if (!others.isEmpty()) {
            shown.add(new Shown(words.lookup("lessons.room.others"), others));
        }
        return shown;
    }

    private Prompt prompt() {
        return Objects.requireNonNull(picture).asked().check().prompt();
    }

    /** For those who answer on paper or by hand. */
    public List<Choice> choices(Words words) {
        return picture == null ? List.of() : Choice.of(prompt(), words);
    }

    /** The goal in the second language, below the first; empty where it stands there already or nobody wrote it. */
    public String otherGoal(Words words) {
        String other = lesson.plan().translation().goal();
        return other.equals(lesson.goalIn(words.language())) ? "" : other;
    }
}

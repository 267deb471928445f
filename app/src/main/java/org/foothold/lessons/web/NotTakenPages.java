package org.foothold.lessons.web;

import java.time.Clock;
import java.util.Optional;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.DeviceTime;
import org.foothold.kernel.Actor;
import org.foothold.lessons.Sent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows to a student that an answer was not taken, why, and what was typed. */
@Component
class NotTakenPages {
    private final Days days;
    private final StudentLessons students;
    private final AnswerDrafts drafts;
    private final Clock clock;

    NotTakenPages(Days days, StudentLessons students, AnswerDrafts drafts, Clock clock) {
        this.days = days;
        this.students = students;
        this.drafts = drafts;
        this.clock = clock;
    }

    View show(Actor actor, int schoolClass, CheckId check, StudentCheck.Typed typed, Sent.Why why) {
        Day day = days.read(actor, schoolClass, Days.TODAY);
        drafts.keep(actor, day.id(), check, typed, DeviceTime.of(clock.instant()));
        int status = why == Sent.Why.STOPPED ? 409 : 422;
        return students.show(
                status, actor, day, new StudentLessons.NotTaken(check, typed, word(why), Optional.empty()));
    }

    /** The log may yet keep the answer that nobody waits for any more: sent again as it was, it is the same fact. */
    View tryAgain(Actor actor, int schoolClass, CheckId check, AnswerForm form) {
        Day day = days.read(actor, schoolClass, Days.TODAY);
        return students.show(
                503, actor, day, new StudentLessons.NotTaken(check, form.typed(), "lessons.answer.later", form.ids()));
    }

    static String word(Sent.Why why) {
        return switch (why) {
            case STOPPED -> "lessons.answer.stopped";
            case NO_ANSWER -> "lessons.answer.none";
            case TOO_LONG -> "lessons.answer.too-long";
            case NOT_TEXT -> "lessons.answer.not-text";
            case BAD_ID -> "lessons.answer.unknown";
        };
    }
}

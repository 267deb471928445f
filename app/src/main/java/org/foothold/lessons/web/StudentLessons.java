package org.foothold.lessons.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Draft;
import org.foothold.evidence.Entry;
import org.foothold.evidence.Evidence;
import org.foothold.evidence.FactId;
import org.foothold.kernel.Actor;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.ClassPicture.Judged;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.Lessons;
import org.foothold.shell.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows a lesson to one of its students. */
@Component
class StudentLessons {
    private final Lessons lessons;
    private final Checks checks;
    private final Evidence evidence;
    private final AnswerDrafts drafts;
    private final Pages pages;

    StudentLessons(Lessons lessons, Checks checks, Evidence evidence, AnswerDrafts drafts, Pages pages) {
        this.lessons = lessons;
        this.checks = checks;
        this.evidence = evidence;
        this.drafts = drafts;
        this.pages = pages;
    }

    /**
     * An answer that was not taken, as it was typed, and the key of the words that say why.
     *
     * @param form under which ids it is to be sent again, if it may have been kept all the same
     */
    record NotTaken(CheckId check, StudentCheck.Typed typed, String why, Optional<StudentCheck.Form> form) {}

    View show(Actor actor, Day day) {
        return pages.showPart("lessons/studentLesson", "lessons/studentStage", page(actor, day, Optional.empty()));
    }

    View show(int status, Actor actor, Day day, NotTaken notTaken) {
        return pages.show(status, "lessons/studentLesson", page(actor, day, Optional.of(notTaken)));
    }

    private StudentLessonPage page(Actor actor, Day day, Optional<NotTaken> notTaken) {
        return lessons.find(actor, day.id(), day.date())
                .map(open -> page(actor, day, open, notTaken))
                .orElseGet(() -> new StudentLessonPage(day, actor.person(), null, null, null, List.of()));
    }

    private StudentLessonPage page(Actor actor, Day day, Lesson lesson, Optional<NotTaken> notTaken) {
        Map<CheckId, Attempts> mine = new HashMap<>();
        List<Entry> entries = evidence.listMineInLesson(actor, day.id(), lesson.id());
        Attempts.of(entries).forEach(each -> mine.put(each.check(), each));
        Map<FactId, Judged> said = Judged.byAnswer(entries);
        List<Check> started = checks.listStarted(actor, lesson);
        Map<CheckId, Map<String, Draft>> typed = drafts.list(actor, day.id(), started);
        List<StudentCheck> all = started.stream()
                .map(check -> seen(
                        check,
                        Optional.ofNullable(mine.get(check.id())),
                        typed.getOrDefault(check.id(), Map.of()),
                        said,
                        notTaken))
                .toList();
        Optional<StudentCheck> now = now(all);
        List<StudentCheck> earlier = new ArrayList<>(all.stream()
                .filter(Predicate.not(StudentCheck::isRestatement))
                .filter(each -> now.filter(each::equals).isEmpty())
                .toList());
        return new StudentLessonPage(
                day,
                actor.person(),
                lesson,
                now.orElse(null),
                all.stream().filter(StudentCheck::isRestatement).findFirst().orElse(null),
                earlier.reversed());
    }

    private StudentCheck seen(
            Check check,
            Optional<Attempts> attempts,
            Map<String, Draft> fields,
            Map<FactId, Judged> said,
            Optional<NotTaken> notTaken) {
        StudentCheck.Sent sent = attempts.flatMap(each -> StudentCheck.Sent.of(check, each, said))
                .orElse(null);
        Optional<NotTaken> its = notTaken.filter(each -> each.check().equals(check.id()));
        StudentCheck.Typed typed = its.map(NotTaken::typed)
                .or(() -> AnswerDrafts.typed(fields, check, Optional.ofNullable(sent)))
                .orElseGet(() -> sent == null ? StudentCheck.Typed.NOTHING : sent.typed());
        StudentCheck.Form form = its.flatMap(NotTaken::form)
                .orElseGet(() -> new StudentCheck.Form(drafts.nextId(), sent == null ? null : sent.id()));
        return new StudentCheck(check, sent, typed, form, its.map(NotTaken::why).orElse(""));
    }

    private static Optional<StudentCheck> now(List<StudentCheck> all) {
        List<StudentCheck> tasks =
                all.stream().filter(Predicate.not(StudentCheck::isRestatement)).toList();
        return tasks.stream()
                .filter(each -> each.check().isRunning())
                .findFirst()
                .or(() -> tasks.stream()
                        .max(Comparator.comparing(each ->
                                Optional.ofNullable(each.check().stoppedAt()).orElse(Instant.EPOCH))));
    }
}

package org.foothold.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PastTime;
import org.foothold.kernel.PersonId;
import org.foothold.lessons.Asking;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.Lesson;
import org.foothold.lessons.LessonPlan;
import org.foothold.lessons.Lessons;
import org.foothold.lessons.NewCheck;
import org.foothold.lessons.NewNoticing;
import org.foothold.lessons.NoticingId;
import org.foothold.lessons.Noticings;
import org.foothold.targets.TargetVersion;
import org.foothold.tasks.Prompt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds the lessons of a story at their times: plans, opens, starts and stops checks, notes what was noticed, closes. */
@Component
class Timetable {
    private static final long PREPARES_AHEAD = 15 * 3600L;

    private final Lessons lessons;
    private final Checks checks;
    private final Noticings noticings;

    Timetable(Lessons lessons, Checks checks, Noticings noticings) {
        this.lessons = lessons;
        this.checks = checks;
        this.noticings = noticings;
    }

    @Transactional
    public List<Held> hold(ClassPlace place, Story story, List<TargetVersion> targets, Instant now, Runnable tick) {
        List<Held> held = new ArrayList<>();
        for (Story.Meeting meeting : story.meetings()) {
            Instant begins = meeting.opened() == null ? now : meeting.opened();
            Held one = PastTime.at(
                    begins.minusSeconds(PREPARES_AHEAD), () -> plan(place, meeting, targets.get(meeting.target())));
            run(place, one);
            held.add(one);
            tick.run();
        }
        return List.copyOf(held);
    }

    private Held plan(ClassPlace place, Story.Meeting meeting, TargetVersion target) {
        LessonPlan plan = new LessonPlan(meeting.goal().goal(), meeting.goal().criteria(), List.of(target));
        Lesson lesson = lessons.plan(place.teacher(), place.id(), meeting.date(), plan);
        CheckId restatement = checks.list(place.teacher(), lesson).stream()
                .filter(check -> check.purpose() == Check.Purpose.RESTATEMENT)
                .findFirst()
                .orElseThrow()
                .id();
        List<CheckId> prepared = meeting.questions().stream()
                .map(question -> checks.prepare(
                        place.teacher(),
                        place.id(),
                        meeting.date(),
                        new NewCheck(
                                prompt(place, meeting, question),
                                new Asking(question.reason(), question.confidence(), null))))
                .toList();
        return new Held(meeting, prepared, restatement);
    }

    static Prompt prompt(ClassPlace place, Story.Meeting meeting, Story.Question question) {
        return Questions.prompt(asked(place, meeting, question));
    }

    static Course.Asked asked(ClassPlace place, Story.Meeting meeting, Story.Question question) {
        return place.cast().course().targets().get(meeting.target()).prompts().get(question.prompt());
    }

    private void run(ClassPlace place, Held held) {
        Actor teacher = place.teacher();
        ClassId id = place.id();
        Story.Meeting meeting = held.meeting();
        at(meeting.opened(), () -> lessons.open(teacher, id, meeting.date()));
        for (int i = 0; i < held.checks().size(); i++) {
            Story.Question question = meeting.questions().get(i);
            CheckId check = held.checks().get(i);
            at(question.started(), () -> checks.start(teacher, id, check));
            at(question.stopped(), () -> checks.stop(teacher, id, check));
            notice(place, meeting, question, check);
        }
        at(meeting.closed(), () -> lessons.close(teacher, id, meeting.date()));
    }

    private void notice(ClassPlace place, Story.Meeting meeting, Story.Question question, CheckId check) {
        Story.@Nullable Noticed noticed = question.noticed();
        if (noticed == null) {
            return;
        }
        Course.Asked asked = asked(place, meeting, question);
        Prompt prompt = Questions.prompt(asked);
        var answer = prompt.read(Questions.sent(asked, noticed.said())).orElseThrow();
        NewNoticing note = new NewNoticing(
                check,
                ClassPicture.keyOf(prompt, answer),
                students(place, question, noticed.said()),
                "A group of students thinks alike here.",
                noticed.said().idea() == null ? "" : noticed.said().idea() + ".",
                noticed.nextStep());
        NoticingId id = PastTime.at(noticed.at(), () -> noticings.note(place.teacher(), place.id(), note));
        if (noticed.done()) {
            PastTime.run(noticed.at().plusSeconds(600), () -> noticings.finish(place.teacher(), place.id(), id));
        }
    }

    private static List<PersonId> students(ClassPlace place, Story.Question question, Course.Said said) {
        Set<Integer> places = question.replies().stream()
                .filter(reply -> reply.said().equals(said))
                .map(Story.Reply::student)
                .collect(Collectors.toSet());
        return places.stream().map(each -> place.students().get(each).person()).toList();
    }

    private static void at(@Nullable Instant moment, Runnable work) {
        if (moment != null) {
            PastTime.run(moment, work);
        }
    }
}

package org.foothold.lessons.web;

import java.util.List;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.foothold.lessons.ClassPicture;
import org.foothold.lessons.ClassPictures;
import org.foothold.lessons.NewNoticing;
import org.foothold.lessons.NoticingId;
import org.foothold.lessons.Noticings;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Writing down what was noticed in a group of answers, and saying that the next step was taken. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class NoticingPages {
    private final Days days;
    private final ClassPictures pictures;
    private final Noticings noticings;
    private final Pages pages;

    NoticingPages(Days days, ClassPictures pictures, Noticings noticings, Pages pages) {
        this.days = days;
        this.pictures = pictures;
        this.noticings = noticings;
        this.pages = pages;
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/noticings")
    View note(
            Actor actor, @PathVariable int schoolClass, @PathVariable String date, @ModelAttribute NoticingForm form) {
        Day day = days.read(actor, schoolClass, date);
        ClassPicture picture = pictures.get(actor, day.id(), check(form));
        String its = day.address() + "/live?check=" + check(form);
        if (form.noticedText().isEmpty()) {
            return Redirects.to(
                    its + "&group=" + group(form) + "#respond", Flash.of("lessons.warning.nothing-noticed"));
        }
        if (form.isTooLong()) {
            return pages.show(422, "lessons/wordsBack", WordsBackPage.tooLong(its, form.texts()));
        }
        NewNoticing noticing = noticing(picture, form);
        NoticingId id = form.newId()
                .map(given -> noticings.note(actor, day.id(), given, noticing))
                .orElseGet(() -> noticings.note(actor, day.id(), noticing));
        String back = picture.asked().check().isRunning() ? day.address() + "/live" : its;
        return Redirects.to(back, Flash.of("lessons.notice.noted").withUndo(address(day, id) + "/remove"));
    }

    private static NewNoticing noticing(ClassPicture picture, NoticingForm form) {
        List<PersonId> students = picture.group(group(form))
                .map(each -> each.students().stream()
                        .map(student -> student.student().id())
                        .toList())
                .orElse(List.of());
        return new NewNoticing(
                check(form), group(form), students, form.noticedText(), form.meansText(), form.nextText());
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/noticings/{noticing}/done")
    View done(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @PathVariable NoticingId noticing,
            @RequestParam(defaultValue = "") String to) {
        Day day = days.read(actor, schoolClass, date);
        noticings.finish(actor, day.id(), noticing);
        return back(day, to, Flash.of("lessons.notice.followed").withUndo(address(day, noticing) + "/open"));
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/noticings/{noticing}/open")
    View open(
            Actor actor, @PathVariable int schoolClass, @PathVariable String date, @PathVariable NoticingId noticing) {
        Day day = days.read(actor, schoolClass, date);
        noticings.reopen(actor, day.id(), noticing);
        return back(day, "", Flash.of("lessons.notice.to-follow"));
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/noticings/{noticing}/remove")
    View remove(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @PathVariable NoticingId noticing,
            @RequestParam(defaultValue = "") String to) {
        Day day = days.read(actor, schoolClass, date);
        noticings.remove(actor, day.id(), noticing);
        return back(day, to, Flash.of("lessons.notice.noticing-removed").withUndo(address(day, noticing) + "/restore"));
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/noticings/{noticing}/restore")
    View restore(
            Actor actor, @PathVariable int schoolClass, @PathVariable String date, @PathVariable NoticingId noticing) {
        Day day = days.read(actor, schoolClass, date);
        noticings.restore(actor, day.id(), noticing);
        return back(day, "", Flash.of("lessons.notice.noted"));
    }

    private static View back(Day day, String to, Flash flash) {
        return Redirects.to(Redirects.safe(to, day.address() + "#noticings"), flash);
    }

    private static String address(Day day, NoticingId noticing) {
        return day.address() + "/noticings/" + noticing;
    }

    private static String group(NoticingForm form) {
        return ClassPicture.keyIn(form.group());
    }

    private static CheckId check(NoticingForm form) {
        try {
            return CheckId.of(form.check() == null ? "" : form.check());
        } catch (IllegalArgumentException e) {
            throw new NotFound("check");
        }
    }
}

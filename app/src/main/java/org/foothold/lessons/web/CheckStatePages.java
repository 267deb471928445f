package org.foothold.lessons.web;

import java.util.Optional;
import org.foothold.evidence.CheckId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.foothold.lessons.Check;
import org.foothold.lessons.Checks;
import org.foothold.lessons.Lesson;
import org.foothold.shell.Access;
import org.foothold.shell.Flash;
import org.foothold.shell.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is done to a check by one tap: start, stop, show in the room, next, put it before another, take it out. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class CheckStatePages {
    private final Days days;
    private final Checks checks;

    CheckStatePages(Days days, Checks checks) {
        this.days = days;
        this.checks = checks;
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}/start")
    View start(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable CheckId check,
            @RequestParam(defaultValue = "") String to) {
        checks.start(actor, new ClassId(schoolClass), check);
        return back(actor, schoolClass, check, to);
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}/stop")
    View stop(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable CheckId check,
            @RequestParam(defaultValue = "") String to) {
        checks.stop(actor, new ClassId(schoolClass), check);
        return back(actor, schoolClass, check, to);
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}/room")
    View room(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable CheckId check,
            @RequestParam(defaultValue = "show") String answers,
            @RequestParam(defaultValue = "") String to) {
        checks.showInRoom(actor, new ClassId(schoolClass), check, answers.equals("show"));
        return back(actor, schoolClass, check, to);
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/next")
    View next(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @RequestParam(required = false) @Nullable CheckId after) {
        Day day = days.read(actor, schoolClass, date);
        Optional<Check> next = checks.nextAfter(actor, day.id(), day.date(), Optional.ofNullable(after));
        return next.isPresent()
                ? Redirects.to(day.address() + "/live")
                : Redirects.to(day.address() + "/live", Flash.of("lessons.warning.no-next"));
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}/up")
    View up(Actor actor, @PathVariable int schoolClass, @PathVariable CheckId check) {
        checks.moveUp(actor, new ClassId(schoolClass), check);
        return Redirects.to(lesson(actor, schoolClass, check) + "#checks");
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}/remove")
    View remove(Actor actor, @PathVariable int schoolClass, @PathVariable CheckId check) {
        Lesson lesson = checks.remove(actor, new ClassId(schoolClass), check);
        String undo = "/classes/" + schoolClass + "/checks/" + check + "/restore";
        return Redirects.to(
                address(lesson) + "#checks",
                Flash.of("lessons.notice.check-removed").withUndo(undo));
    }

    @PostMapping("/classes/{schoolClass}/checks/{check}/restore")
    View restore(Actor actor, @PathVariable int schoolClass, @PathVariable CheckId check) {
        Lesson lesson = checks.restore(actor, new ClassId(schoolClass), check);
        return Redirects.to(address(lesson) + "#checks", Flash.of("lessons.notice.check-restored"));
    }

    private View back(Actor actor, int schoolClass, CheckId check, String to) {
        return Redirects.to(Redirects.safe(to, lesson(actor, schoolClass, check) + "/live"));
    }

    private String lesson(Actor actor, int schoolClass, CheckId check) {
        return address(checks.get(actor, new ClassId(schoolClass), check).lesson());
    }

    private static String address(Lesson lesson) {
        return "/classes/" + lesson.schoolClass() + "/lessons/" + lesson.date();
    }
}

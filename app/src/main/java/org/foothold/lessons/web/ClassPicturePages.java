package org.foothold.lessons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.shell.Access;
import org.foothold.shell.Pages;
import org.foothold.shell.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The live lesson on a teacher's phone or laptop, and the room screen that everybody sees. */
@Controller
@Access(
        roles = {Role.TEACHER, Role.ADMINISTRATOR},
        scope = Access.Scope.CLASS)
class ClassPicturePages {
    private final Days days;
    private final LiveLessons live;
    private final RoomScreens rooms;
    private final Pages pages;

    ClassPicturePages(Days days, LiveLessons live, RoomScreens rooms, Pages pages) {
        this.days = days;
        this.live = live;
        this.rooms = rooms;
        this.pages = pages;
    }

    /** The whole page; only the stage (question and picture) where the page fetches it anew. */
    @Transactional(readOnly = true)
    @GetMapping("/classes/{schoolClass}/lessons/{date}/live")
    View live(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String group,
            HttpServletRequest request) {
        Day day = days.read(actor, schoolClass, date);
        LivePage page = live.page(actor, day, new LiveLessons.Wanted(check, group, NamesCookie.isHidden(request)));
        return pages.showPart("lessons/live", "lessons/stage", page);
    }

    @PostMapping("/classes/{schoolClass}/lessons/{date}/names")
    View names(
            Actor actor,
            @PathVariable int schoolClass,
            @PathVariable String date,
            @RequestParam(defaultValue = "hide") String names,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Day day = days.read(actor, schoolClass, date);
        NamesCookie.write(request, response, names.equals("hide"));
        return Redirects.to(Redirects.safe(to, day.address() + "/live"));
    }

    /** What hangs on the wall; without names whoever signs in here. */
    @Transactional(readOnly = true)
    @GetMapping("/classes/{schoolClass}/lessons/{date}/room")
    View room(Actor actor, @PathVariable int schoolClass, @PathVariable String date, HttpServletRequest request) {
        Day day = days.read(actor, schoolClass, date);
        return pages.showPart("lessons/room", "lessons/roomStage", rooms.page(actor, day, request));
    }
}
